package dev.miniature.image.pipeline;

import dev.miniature.image.Dimensions;
import java.util.Arrays;

/// Reduces a picture to few colours: median cut chooses the palette, and Floyd–Steinberg dithering
/// distributes the error. All encoders use it if a smaller file was requested, so they give the
/// same colours.
public final class ColourQuantiser {
  private static final int OPAQUE = 255;

  private final int width;
  private final int height;
  private final int[] pixels;
  private final boolean alpha;
  private final int[] colours;
  private final short[] nearest;

  private ColourQuantiser(Dimensions size, int[] pixels, int most, boolean alpha) {
    this.width = size.width();
    this.height = size.height();
    this.pixels = pixels;
    this.alpha = alpha;
    this.colours = MedianCut.choose(pixels, most, alpha);
    this.nearest = new short[MedianCut.cells(alpha)];
    Arrays.fill(nearest, (short) -1);
  }

  /// Returns the picture in at most this number of colours; the picture itself if it has no more.
  ///
  /// @param most 2–256, including full transparency
  public static Raster of(Raster raster, int most) {
    int[] pixels = RasterPixels.of(raster);
    boolean alpha = raster.format().hasAlpha();
    boolean clear = false;
    for (int i = 0; i < pixels.length; i++) {
      if (pixels[i] >>> 24 == 0) {
        pixels[i] = 0;
        clear = true;
      }
    }
    if (Arrays.stream(pixels).distinct().limit(most + 1L).count() <= most) {
      return raster;
    }
    int seen = clear ? most - 1 : most;
    new ColourQuantiser(raster.size(), pixels, seen, alpha).dither();
    return RasterPixels.raster(raster.size(), raster.format(), pixels);
  }

  /// Returns the peak memory in bytes for this number of pixels: the pixels, and the result.
  public static long memory(long count) {
    return count * 2 * Integer.BYTES + MedianCut.cells(true) * 5L * Long.BYTES;
  }

  private void dither() {
    float[][] error = new float[2][(width + 2) * 3];
    for (int y = 0; y < height; y++) {
      float[] here = error[y & 1];
      float[] below = error[1 - (y & 1)];
      Arrays.fill(below, 0);
      for (int x = 0; x < width; x++) {
        int i = y * width + x;
        if (pixels[i] != 0) {
          pixels[i] = dither(pixels[i], here, below, x);
        }
      }
    }
  }

  private int dither(int pixel, float[] here, float[] below, int x) {
    int wanted = pixel >>> 24;
    for (int c = 0; c < 3; c++) {
      int value = Math.round(((pixel >> (16 - 8 * c)) & 0xFF) + here[(x + 1) * 3 + c]);
      wanted = wanted << 8 | Math.clamp(value, 0, 255);
    }
    int chosen = nearest(wanted);
    for (int c = 0; c < 3; c++) {
      int shift = 16 - 8 * c;
      float off = ((wanted >> shift) & 0xFF) - ((chosen >> shift) & 0xFF);
      int at = (x + 1) * 3 + c;
      here[at + 3] += off * 7 / 16;
      below[at - 3] += off * 3 / 16;
      below[at] += off * 5 / 16;
      below[at + 3] += off / 16;
    }
    return chosen;
  }

  private int nearest(int colour) {
    int cell = MedianCut.cell(colour, alpha);
    if (nearest[cell] < 0) {
      int best = 0;
      int least = Integer.MAX_VALUE;
      for (int i = 0; i < colours.length; i++) {
        int distance = distance(colour, colours[i]);
        if (distance < least) {
          least = distance;
          best = i;
        }
      }
      nearest[cell] = (short) best;
    }
    return colours[nearest[cell]];
  }

  /// Returns the squared distance, weighted by the eye's sensitivity to each channel. Opaque
  /// colours are far from all others.
  private static int distance(int a, int b) {
    int opacity = (a >>> 24) - (b >>> 24);
    int red = ((a >> 16) & 0xFF) - ((b >> 16) & 0xFF);
    int green = ((a >> 8) & 0xFF) - ((b >> 8) & 0xFF);
    int blue = (a & 0xFF) - (b & 0xFF);
    int far = isOpaque(a) == isOpaque(b) ? 0 : 1 << 24;
    return far + 4 * opacity * opacity + 2 * red * red + 4 * green * green + 3 * blue * blue;
  }

  private static boolean isOpaque(int colour) {
    return colour >>> 24 == OPAQUE;
  }
}

package dev.miniature.image.java2d;

import dev.miniature.image.Dimensions;
import dev.miniature.image.pipeline.Raster;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/// Reduces a picture to 255 colours and, if needed, full transparency: median cut selects the
/// colours, and dithering spreads the error of each pixel (Floyd and Steinberg).
final class Quantiser {
  /// The alpha from which a pixel counts as opaque, because GIF has no partial transparency.
  private static final int SEEN = 128;

  private static final int CLEAR = 255;

  private final int width;
  private final int height;
  private final int[] pixels;
  private final int[] colours;
  private final short[] nearest = new short[1 << ColourBoxes.BITS];

  private Quantiser(Dimensions size, int[] pixels) {
    this.width = size.width();
    this.height = size.height();
    this.pixels = pixels;
    this.colours = ColourBoxes.choose(pixels, CLEAR);
    Arrays.fill(nearest, (short) -1);
  }

  /// Returns the picture with a palette.
  static BufferedImage indexed(Raster raster) {
    int[] pixels = Rasters.pixels(raster);
    boolean alpha = raster.format().hasAlpha();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = pixels[i] >>> 24 >= SEEN ? pixels[i] | 0xFF000000 : 0;
    }
    Quantiser quantiser = new Quantiser(raster.size(), pixels);
    int[] palette = Arrays.copyOf(quantiser.colours, alpha ? CLEAR + 1 : quantiser.colours.length);
    return Palette.image(raster.size(), palette, quantiser.dithered());
  }

  private byte[] dithered() {
    byte[] indices = new byte[pixels.length];
    float[][] error = new float[2][(width + 2) * 3];
    for (int y = 0; y < height; y++) {
      float[] here = error[y & 1];
      float[] below = error[1 - (y & 1)];
      Arrays.fill(below, 0);
      for (int x = 0; x < width; x++) {
        int i = y * width + x;
        indices[i] = pixels[i] == 0 ? (byte) CLEAR : (byte) dither(pixels[i], here, below, x);
      }
    }
    return indices;
  }

  private int dither(int pixel, float[] here, float[] below, int x) {
    int wanted = 0;
    for (int c = 0; c < 3; c++) {
      int value = Math.round(((pixel >> (16 - 8 * c)) & 0xFF) + here[(x + 1) * 3 + c]);
      wanted = wanted << 8 | Math.clamp(value, 0, 255);
    }
    int index = nearest(wanted);
    for (int c = 0; c < 3; c++) {
      int shift = 16 - 8 * c;
      float off = ((wanted >> shift) & 0xFF) - ((colours[index] >> shift) & 0xFF);
      int at = (x + 1) * 3 + c;
      here[at + 3] += off * 7 / 16;
      below[at - 3] += off * 3 / 16;
      below[at] += off * 5 / 16;
      below[at + 3] += off / 16;
    }
    return index;
  }

  private int nearest(int colour) {
    int cell = ColourBoxes.cell(colour);
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
    return nearest[cell];
  }

  /// Returns the squared distance, weighted by the eye's sensitivity to each channel.
  private static int distance(int a, int b) {
    int red = ((a >> 16) & 0xFF) - ((b >> 16) & 0xFF);
    int green = ((a >> 8) & 0xFF) - ((b >> 8) & 0xFF);
    int blue = (a & 0xFF) - (b & 0xFF);
    return 2 * red * red + 4 * green * green + 3 * blue * blue;
  }
}

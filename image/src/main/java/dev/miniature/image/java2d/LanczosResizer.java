package dev.miniature.image.java2d;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import net.coobird.thumbnailator.resizers.Resizer;

/// Resizes with a Lanczos filter of three lobes, through Thumbnailator's interface for custom
/// filters.
///
/// Thumbnailator's own filters let Java2D sample between pixels, which is 10 dB further from the
/// full picture at the same size (docs/decisions/0003).
final class LanczosResizer implements Resizer {
  private final Weights across;
  private final Weights down;

  LanczosResizer(Sampling across, Sampling down) {
    this.across = Weights.of(across);
    this.down = Weights.of(down);
  }

  @Override
  public void resize(BufferedImage source, BufferedImage target) {
    int[] from = Pictures.pixels(source);
    int[] to = Pictures.pixels(target);
    int width = source.getWidth();
    float[] alpha = new float[Pictures.hasAlpha(source) ? width : 0];
    float[] red = new float[width];
    float[] green = new float[width];
    float[] blue = new float[width];
    for (int y = 0; y < target.getHeight(); y++) {
      clear(alpha, red, green, blue);
      float[] weights = down.weights(y);
      for (int i = 0; i < weights.length; i++) {
        int at = (down.first(y) + i) * width;
        add(from, at, 16, weights[i], red);
        add(from, at, 8, weights[i], green);
        add(from, at, 0, weights[i], blue);
        add(from, at, 24, weights[i], alpha);
      }
      int row = y * target.getWidth();
      for (int x = 0; x < target.getWidth(); x++) {
        int a = alpha.length == 0 ? 255 : opacity(alpha, across.first(x), across.weights(x));
        to[row + x] = a << 24 | colour(red, green, blue, across.first(x), across.weights(x), a);
      }
    }
  }

  private static void clear(float[]... sums) {
    for (float[] sum : sums) {
      Arrays.fill(sum, 0);
    }
  }

  /// Adds one channel of a row; the JIT vectorises this simple loop.
  private static void add(int[] pixels, int at, int shift, float weight, float[] sums) {
    for (int x = 0; x < sums.length; x++) {
      sums[x] += weight * ((pixels[at + x] >> shift) & 0xFF);
    }
  }

  private static int opacity(float[] line, int first, float[] weights) {
    float sum = 0.5f;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * line[first + i];
    }
    return Math.clamp((int) sum, 0, 255);
  }

  /// Returns a pixel of three channels at once, because three independent sums take the time of
  /// one.
  ///
  /// @param most the alpha of the pixel, which premultiplied colours cannot exceed
  private static int colour(
      float[] red, float[] green, float[] blue, int first, float[] weights, int most) {
    float r = 0.5f;
    float g = 0.5f;
    float b = 0.5f;
    for (int i = 0; i < weights.length; i++) {
      float weight = weights[i];
      r += weight * red[first + i];
      g += weight * green[first + i];
      b += weight * blue[first + i];
    }
    return Math.clamp((int) r, 0, most) << 16
        | Math.clamp((int) g, 0, most) << 8
        | Math.clamp((int) b, 0, most);
  }
}

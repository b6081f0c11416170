package dev.miniature.image.pipeline;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Dimensions;

/// Emphasises edges with an unsharp mask, which adds the difference from a blurred copy.
///
/// Only brightness is used, and its change is added to all channels equally. So edges get no
/// coloured fringes, and a JPEG is sharpened only in its first component. Pixels are weighted by
/// their alpha.
final class Sharpening {
  private static final int OPAQUE = 255;
  private static final int ROWS_AT_A_TIME = 64;

  private final Raster raster;
  private final int channels;
  private final int width;
  private final int height;
  private final float[] light;
  private final float[] opacity;
  private final BinomialRows lights;
  private final BinomialRows opacities;

  private Sharpening(Raster raster) {
    this.raster = raster;
    this.channels = raster.format().channels();
    this.width = raster.size().width();
    this.height = raster.size().height();
    this.light = new float[width + 2 * BinomialRows.REACH];
    this.opacity = new float[width + 2 * BinomialRows.REACH];
    this.lights = new BinomialRows(width);
    this.opacities = new BinomialRows(width);
  }

  /// @throws DeadlinePassedException if it took too long
  static Raster of(Raster raster, Step.Sharpen step, Deadline deadline)
      throws DeadlinePassedException {
    Sharpening sharpening = new Sharpening(raster);
    Raster result = Raster.blank(raster.size(), raster.format());
    sharpening.into(result.samples(), (float) step.amount(), deadline);
    return result;
  }

  /// Returns the bytes of working memory, besides the result.
  static long memory(Dimensions size) {
    return 2 * BinomialRows.memory(size.width()) + 4L * Float.BYTES * size.width();
  }

  private void into(byte[] to, float amount, Deadline deadline) throws DeadlinePassedException {
    int ready = 0;
    float[] change = new float[width];
    for (int y = 0; y < height; y++) {
      if (y % ROWS_AT_A_TIME == 0) {
        deadline.check();
      }
      for (; ready <= Math.min(y + BinomialRows.REACH, height - 1); ready++) {
        across(ready);
      }
      changes(y, amount, change);
      add(y, change, to);
    }
  }

  /// Blurs a row of brightness, and of opacity if there is alpha.
  private void across(int y) {
    boolean alpha = raster.format().hasAlpha();
    byte[] samples = raster.samples();
    for (int x = 0, at = y * width * channels; x < width; x++, at += channels) {
      int place = x + BinomialRows.REACH;
      light[place] = brightness(samples, at);
      if (alpha) {
        opacity[place] = samples[at + channels - 1] & 0xFF;
        light[place] *= opacity[place];
      }
    }
    lights.add(y, light);
    if (alpha) {
      opacities.add(y, opacity);
    }
  }

  private float brightness(byte[] samples, int at) {
    return raster.format().isGrey()
        ? samples[at] & 0xFF
        : GreyscaleConversion.brightness(samples, at);
  }

  /// Computes the change in brightness of each pixel of a row.
  private void changes(int y, float amount, float[] change) {
    lights.blur(y, height, change);
    byte[] samples = raster.samples();
    int at = y * width * channels;
    if (raster.format().hasAlpha()) {
      float[] weights = light;
      opacities.blur(y, height, weights);
      for (int x = 0; x < width; x++) {
        change[x] = weights[x] > 0 ? change[x] / weights[x] : 0;
      }
    } else {
      for (int x = 0; x < width; x++) {
        change[x] *= 1 / BinomialRows.SUM;
      }
    }
    for (int x = 0; x < width; x++, at += channels) {
      change[x] = amount * (brightness(samples, at) - change[x]);
    }
  }

  private void add(int y, float[] change, byte[] to) {
    byte[] from = raster.samples();
    int colours = raster.format().hasAlpha() ? channels - 1 : channels;
    for (int x = 0, at = y * width * channels; x < width; x++, at += channels) {
      int more = Math.round(change[x]);
      for (int channel = 0; channel < colours; channel++) {
        int level = (from[at + channel] & 0xFF) + more;
        to[at + channel] = (byte) Math.max(0, Math.min(OPAQUE, level));
      }
      if (colours < channels) {
        to[at + colours] = from[at + colours];
      }
    }
  }
}

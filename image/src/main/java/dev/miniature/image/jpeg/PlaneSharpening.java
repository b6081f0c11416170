package dev.miniature.image.jpeg;

import dev.miniature.image.pipeline.BinomialRows;
import dev.miniature.jpeg.PlaneFilter;
import dev.miniature.jpeg.read.Stop;
import dev.miniature.jpeg.read.StoppedException;

/// Sharpens the luma of a JPEG, as [dev.miniature.image.pipeline.Step.Sharpen] sharpens pixels:
/// with the same blur.
///
/// @param amount the factor with which the difference from a blurred copy is added
record PlaneSharpening(double amount) implements PlaneFilter {
  /// The reach of the filter on each side, in samples.
  private static final float LOWEST = -128;

  private static final float HIGHEST = 127;

  @Override
  public boolean changes(int component) {
    return component == 0;
  }

  @Override
  public long memory(int width, int height) {
    return BinomialRows.memory(width) + 2L * Float.BYTES * width;
  }

  @Override
  public void apply(int component, int step, float[] samples, int width, int height, Stop stop)
      throws StoppedException {
    float[] padded = new float[width + 2 * BinomialRows.REACH];
    BinomialRows rows = new BinomialRows(width);
    float[] blurred = new float[width];
    int ready = 0;
    for (int y = 0; y < height; y++) {
      stop.check();
      for (; ready <= Math.min(y + BinomialRows.REACH, height - 1); ready++) {
        System.arraycopy(samples, ready * width, padded, BinomialRows.REACH, width);
        rows.add(ready, padded);
      }
      rows.blur(y, height, blurred);
      sharpen(samples, y * width, blurred, (float) amount);
    }
  }

  private static void sharpen(float[] samples, int from, float[] blurred, float amount) {
    for (int x = 0; x < blurred.length; x++) {
      float sample = samples[from + x];
      float sharp = sample + amount * (sample - blurred[x] / BinomialRows.SUM);
      samples[from + x] = Math.max(LOWEST, Math.min(HIGHEST, sharp));
    }
  }
}

package dev.miniature.image.jpeg;

import dev.miniature.jpeg.PlaneFilter;
import dev.miniature.jpeg.read.Stop;
import dev.miniature.jpeg.read.StoppedException;

/// Sharpens the luma of a JPEG, as [dev.miniature.image.pipeline.Step.Sharpen] sharpens pixels: by
/// the same weights, 1, 4, 6, 4 and 1 sixteenths each way.
///
/// @param amount how much of what a blurred copy lacks is added once more
record PlaneSharpening(double amount) implements PlaneFilter {
  private static final int TAPS = 5;
  private static final int REACH = TAPS / 2;

  /// What the weights of both directions add up to.
  private static final float SUM = 256;

  /// How far samples reach from the middle.
  private static final float LOWEST = -128;

  private static final float HIGHEST = 127;

  @Override
  public boolean changes(int component) {
    return component == 0;
  }

  @Override
  public long memory(int width, int height) {
    return (TAPS + 2L) * Float.BYTES * width;
  }

  @Override
  public void apply(int step, float[] samples, int width, int height, Stop stop)
      throws StoppedException {
    float[] padded = new float[width + 2 * REACH];
    float[][] rows = new float[TAPS][width];
    float[] blurred = new float[width];
    int ready = 0;
    for (int y = 0; y < height; y++) {
      stop.check();
      for (; ready <= Math.min(y + REACH, height - 1); ready++) {
        pad(samples, ready * width, width, padded);
        across(padded, rows[ready % TAPS]);
      }
      down(rows, y, height, blurred);
      sharpen(samples, y * width, blurred, (float) amount);
    }
  }

  private static void pad(float[] samples, int from, int width, float[] padded) {
    System.arraycopy(samples, from, padded, REACH, width);
    for (int i = 0; i < REACH; i++) {
      padded[i] = padded[REACH];
      padded[width + REACH + i] = padded[width + REACH - 1];
    }
  }

  private static void across(float[] row, float[] to) {
    for (int x = 0; x < to.length; x++) {
      to[x] = row[x] + row[x + 4] + 4 * (row[x + 1] + row[x + 3]) + 6 * row[x + 2];
    }
  }

  private static void down(float[][] rows, int y, int height, float[] to) {
    float[] a = rows[Math.max(y - 2, 0) % TAPS];
    float[] b = rows[Math.max(y - 1, 0) % TAPS];
    float[] c = rows[y % TAPS];
    float[] d = rows[Math.min(y + 1, height - 1) % TAPS];
    float[] e = rows[Math.min(y + 2, height - 1) % TAPS];
    for (int x = 0; x < to.length; x++) {
      to[x] = a[x] + e[x] + 4 * (b[x] + d[x]) + 6 * c[x];
    }
  }

  private static void sharpen(float[] samples, int from, float[] blurred, float amount) {
    for (int x = 0; x < blurred.length; x++) {
      float sample = samples[from + x];
      float sharp = sample + amount * (sample - blurred[x] / SUM);
      samples[from + x] = Math.max(LOWEST, Math.min(HIGHEST, sharp));
    }
  }
}

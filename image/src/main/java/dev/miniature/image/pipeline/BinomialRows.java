package dev.miniature.image.pipeline;

/// Blurs rows with five binomial weights in each direction, 1, 4, 6, 4 and 1 sixteenths, which
/// approximate a Gaussian of one pixel. Beyond the edges the samples there are repeated.
///
/// Only the rows that the weights reach are kept.
public final class BinomialRows {
  /// The number of samples that a weight reaches on each side.
  public static final int REACH = 2;

  /// The sum of the weights of both directions, by which results are still to be divided.
  public static final float SUM = 256;

  private static final int TAPS = 2 * REACH + 1;

  private final float[][] rows;

  /// @param width of a row, in samples
  public BinomialRows(int width) {
    this.rows = new float[TAPS][width];
  }

  /// Returns the bytes that rows of this many samples take.
  public static long memory(int width) {
    return (long) TAPS * Float.BYTES * width;
  }

  /// Blurs a row across, and keeps it in place of the row that the weights no longer reach.
  ///
  /// @param y its number; rows come in order
  /// @param padded the row, with [#REACH] samples of room at both ends
  public void add(int y, float[] padded) {
    float[] to = rows[y % TAPS];
    for (int i = 0; i < REACH; i++) {
      padded[i] = padded[REACH];
      padded[to.length + REACH + i] = padded[to.length + REACH - 1];
    }
    for (int x = 0; x < to.length; x++) {
      to[x] = padded[x] + padded[x + 4] + 4 * (padded[x + 1] + padded[x + 3]) + 6 * padded[x + 2];
    }
  }

  /// Blurs a row down. All rows that the weights reach must have been added.
  ///
  /// @param height the number of rows
  /// @param to receives the row, [#SUM] times as large
  public void blur(int y, int height, float[] to) {
    float[] a = rows[Math.max(y - 2, 0) % TAPS];
    float[] b = rows[Math.max(y - 1, 0) % TAPS];
    float[] c = rows[y % TAPS];
    float[] d = rows[Math.min(y + 1, height - 1) % TAPS];
    float[] e = rows[Math.min(y + 2, height - 1) % TAPS];
    for (int x = 0; x < a.length; x++) {
      to[x] = a[x] + e[x] + 4 * (b[x] + d[x]) + 6 * c[x];
    }
  }
}

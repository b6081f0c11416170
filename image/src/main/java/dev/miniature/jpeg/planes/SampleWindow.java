package dev.miniature.jpeg.planes;

/// The rows of samples of one component that are still needed: as many as contribute to a row of
/// the result.
///
/// Samples are sorted by phase: line `x` of a row holds the samples at position `x` of all blocks
/// side by side. The inverse transform produces this order, and the order within a row does not
/// matter for scaling rows.
public final class SampleWindow {
  private final int scale;
  private final int columns;
  private final float[][][] ring;
  private final Runnable filled;
  private int rows;

  /// @param lines lends the memory
  /// @param scale samples per side of a block, 1–8
  /// @param columns the number of blocks side by side
  /// @param firstRow the first row of blocks that arrives
  /// @param tall the number of rows of samples that are kept
  /// @param filled is called after each row of blocks
  SampleWindow(LinePool lines, int scale, int columns, int firstRow, int tall, Runnable filled) {
    this.scale = scale;
    this.columns = columns;
    this.rows = firstRow;
    this.ring = new float[(tall + scale - 1) / scale + 1][][];
    for (int i = 0; i < ring.length; i++) {
      ring[i] = lines.take(scale * scale, columns);
    }
    this.filled = filled;
  }

  /// Returns a window of one column, for a caller that only checks that the data is there.
  public static SampleWindow ofOneColumn(int firstRow) {
    return new SampleWindow(new LinePool(), 1, 1, firstRow, 1, () -> {});
  }

  /// Returns the lines for the next row of blocks; line `scale × y + x` is for sample (x, y).
  public float[][] next() {
    return ring[rows % ring.length];
  }

  /// Declares that these lines now hold samples.
  public void add() {
    rows++;
    filled.run();
  }

  /// Returns the number of blocks side by side.
  public int columns() {
    return columns;
  }

  /// Returns the index after the last row of samples that has arrived.
  int end() {
    return rows * scale;
  }

  float[] line(int row, int phase) {
    return ring[row / scale % ring.length][row % scale * scale + phase];
  }
}

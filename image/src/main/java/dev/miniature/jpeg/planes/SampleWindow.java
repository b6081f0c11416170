package dev.miniature.jpeg.planes;

/// The rows of samples of one component that are alive: as many as a row of the result is made of.
///
/// Samples lie by phase: line `x` of a row holds those whose place in their block is `x`, of all
/// blocks side by side. So the inverse transform leaves them, and for scaling downwards any order
/// will do.
public final class SampleWindow {
  private final int scale;
  private final int columns;
  private final float[][][] ring;
  private final Runnable filled;
  private int rows;

  /// @param lines lends the memory
  /// @param scale samples on each side of a block, 1–8
  /// @param columns how many blocks lie side by side
  /// @param firstRow the row of blocks that comes first
  /// @param tall how many rows of samples must stay alive
  /// @param filled is told of each row of blocks that has come
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

  /// The lines for the next row of blocks: line `scale × y + x` is that of sample (x, y).
  public float[][] next() {
    return ring[rows % ring.length];
  }

  /// Says that those lines now hold samples.
  public void add() {
    rows++;
    filled.run();
  }

  /// How many blocks lie side by side.
  public int columns() {
    return columns;
  }

  /// The row of samples behind the last that has come.
  int end() {
    return rows * scale;
  }

  float[] line(int row, int phase) {
    return ring[row / scale % ring.length][row % scale * scale + phase];
  }
}

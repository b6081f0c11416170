package dev.miniature.jpeg.planes;

/// Collects all samples that pass through a window, which itself keeps only a few rows.
public final class CollectedPlane {
  private final int scale;
  private final int firstColumn;
  private final int firstRow;
  private final float[][] samples;
  private final SampleWindow window;
  private int next;

  /// Creates a plane without samples.
  ///
  /// @param scale samples per side of a block
  /// @param firstColumn the first column of blocks that will arrive
  /// @param columns the number of columns of blocks
  /// @param firstRow the first row of blocks that will arrive
  /// @param rows the number of rows of blocks
  public CollectedPlane(int scale, int firstColumn, int columns, int firstRow, int rows) {
    this.scale = scale;
    this.firstColumn = firstColumn;
    this.firstRow = firstRow;
    this.samples = new float[rows * scale][columns * scale];
    this.window = new SampleWindow(new LinePool(), scale, columns, firstRow, 1, this::collect);
  }

  /// Returns the window that receives the samples.
  public SampleWindow window() {
    return window;
  }

  /// Returns whether every row of blocks has arrived.
  public boolean isComplete() {
    return next == samples.length;
  }

  /// Returns all samples, row by row, as they were decoded.
  public float[][] samples() {
    return samples;
  }

  /// Returns a sample by its position in the whole component, 0 to 255 if it is in range.
  public double at(int x, int y) {
    return samples[y - firstRow * scale][x - firstColumn * scale] + 128;
  }

  private void collect() {
    for (; next < window.end() - firstRow * scale; next++) {
      for (int x = 0; x < samples[next].length; x++) {
        samples[next][x] = window.line(firstRow * scale + next, x % scale)[x / scale];
      }
    }
  }
}

package dev.miniature.jpeg.planes;

/// All the samples that came through a window, as a plane: the window itself keeps a few rows only.
public final class CollectedPlane {
  private final int scale;
  private final int firstColumn;
  private final int firstRow;
  private final float[][] samples;
  private final SampleWindow window;
  private int next;

  /// A plane of no samples yet.
  ///
  /// @param scale samples on each side of a block
  /// @param firstColumn the first column of blocks that will come
  /// @param columns how many columns of blocks will come
  /// @param firstRow the first row of blocks that will come
  /// @param rows how many rows of blocks will come
  public CollectedPlane(int scale, int firstColumn, int columns, int firstRow, int rows) {
    this.scale = scale;
    this.firstColumn = firstColumn;
    this.firstRow = firstRow;
    this.samples = new float[rows * scale][columns * scale];
    this.window = new SampleWindow(new LinePool(), scale, columns, firstRow, 1, this::collect);
  }

  /// Takes the samples.
  public SampleWindow window() {
    return window;
  }

  /// Whether every row of blocks has come.
  public boolean isComplete() {
    return next == samples.length;
  }

  /// A sample by its place in the whole component, 0 to 255 where it is in range.
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

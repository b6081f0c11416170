package dev.miniature.jpeg;

import dev.miniature.jpeg.planes.Strip;

/// Keeps a plane of the result, upright and row by row; reusable.
final class WholePlane implements Strip {
  /// Samples that are kept room for between pictures at most: 4 MB.
  private static final int MAX_KEPT = 1 << 20;

  private static final int COLUMNS = 8;

  private int width;
  private int height;
  private boolean turned;
  private float[] samples = {};

  /// Makes room for a plane of this size; what is in there is anything.
  ///
  /// @param newWidth of the result
  /// @param newHeight of the result
  /// @param isTurned whether the columns of the strips are its rows
  void reset(int newWidth, int newHeight, boolean isTurned) {
    width = newWidth;
    height = newHeight;
    turned = isTurned;
    if (samples.length < width * height) {
      samples = new float[width * height];
    }
  }

  /// Lets go of what a large picture took.
  void finish() {
    if (samples.length > MAX_KEPT) {
      samples = new float[0];
    }
  }

  @Override
  public void take(float[][] columns, int firstColumn, int firstRow, int rows) {
    int across = Math.min(COLUMNS, (turned ? height : width) - firstColumn);
    int down = Math.min(rows, (turned ? width : height) - firstRow);
    if (turned) {
      for (int x = 0; x < across; x++) {
        System.arraycopy(columns[x], 0, samples, (firstColumn + x) * width + firstRow, down);
      }
      return;
    }
    for (int y = 0; y < down; y++) {
      int at = (firstRow + y) * width + firstColumn;
      for (int x = 0; x < across; x++) {
        samples[at + x] = columns[x][y];
      }
    }
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /// Row by row; there may be room for more behind the last one.
  float[] samples() {
    return samples;
  }
}

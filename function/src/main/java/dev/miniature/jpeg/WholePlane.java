package dev.miniature.jpeg;

import dev.miniature.jpeg.planes.Strip;

/// Keeps a plane of the result, upright and row by row.
final class WholePlane implements Strip {
  private static final int COLUMNS = 8;

  private final int width;
  private final int height;
  private final boolean turned;
  private final float[] samples;

  /// @param width of the result
  /// @param height of the result
  /// @param turned whether the columns of the strips are its rows
  WholePlane(int width, int height, boolean turned) {
    this.width = width;
    this.height = height;
    this.turned = turned;
    this.samples = new float[width * height];
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

  float[] samples() {
    return samples;
  }
}

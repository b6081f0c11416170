package dev.miniature.jpeg;

import dev.miniature.jpeg.planes.Strip;

/// Collects a plane of the result, upright and row by row. It is reusable.
final class WholePlane implements Strip {
  /// The maximum number of samples for which memory is kept between pictures: 4 MB.
  private static final int MAX_KEPT = 1 << 20;

  private static final int COLUMNS = 8;

  private int width;
  private int height;
  private boolean turned;
  private float[] samples = {};

  /// Makes room for a plane of this size. The contents are undefined.
  ///
  /// @param newWidth the width of the result
  /// @param newHeight the height of the result
  /// @param isTurned whether the columns of the strips are rows of the plane
  void reset(int newWidth, int newHeight, boolean isTurned) {
    width = newWidth;
    height = newHeight;
    turned = isTurned;
    if (samples.length < width * height) {
      samples = new float[width * height];
    }
  }

  /// Releases the memory of a large picture.
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

  /// Hands the plane on, a strip at a time.
  void handOn(Strip out) {
    float[][] columns = new float[COLUMNS][Strip.ROWS];
    for (int top = 0; top < height; top += Strip.ROWS) {
      int rows = Math.min(Strip.ROWS, Math.ceilDiv(height - top, COLUMNS) * COLUMNS);
      for (int left = 0; left < width; left += COLUMNS) {
        int across = Math.min(COLUMNS, width - left);
        for (int y = 0; y < rows; y++) {
          int at = Math.min(top + y, height - 1) * width + left;
          for (int x = 0; x < across; x++) {
            columns[x][y] = samples[at + x];
          }
        }
        for (int x = across; x < COLUMNS; x++) {
          System.arraycopy(columns[across - 1], 0, columns[x], 0, rows);
        }
        out.take(columns, left, top, rows);
      }
    }
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /// Returns the samples row by row. The array may be longer than the plane.
  float[] samples() {
    return samples;
  }
}

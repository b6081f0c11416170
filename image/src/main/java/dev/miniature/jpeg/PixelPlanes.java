package dev.miniature.jpeg;

import dev.miniature.jpeg.planes.Strip;

/// Converts pixels to planes of luma and chroma (JFIF 1.02), in strips.
///
/// @param samples row by row without gaps, red, green and blue or grey alone
/// @param width in pixels
/// @param height in pixels
/// @param channels of a pixel, 1 or 3
@SuppressWarnings("ArrayRecordComponent" /* Never compared; it lives as long as one picture. */)
record PixelPlanes(byte[] samples, int width, int height, int channels) {
  private static final int COLUMNS = 8;

  /// Passes on one plane at full size.
  ///
  /// @param component 0 for Y, 1 for Cb, 2 for Cr
  /// @param room eight columns of [Strip#ROWS]
  void full(int component, float[][] room, Strip to) {
    walk(component, 1, room, to);
  }

  /// Passes on one plane at half the width and height. Each sample is the mean of four pixels.
  ///
  /// @param component 1 for Cb, 2 for Cr
  void halved(int component, float[][] room, Strip to) {
    walk(component, 2, room, to);
  }

  /// Passes on a plane. Beyond the edges it repeats the last row and column, as [Strip] requires.
  private void walk(int component, int step, float[][] room, Strip to) {
    int across = Math.ceilDiv(width, step);
    int down = Math.ceilDiv(height, step);
    for (int row = 0; row < down; row += Strip.ROWS) {
      int rows = Math.min(Strip.ROWS, Math.ceilDiv(down - row, COLUMNS) * COLUMNS);
      for (int column = 0; column < across; column += COLUMNS) {
        int count = Math.min(COLUMNS, across - column);
        for (int y = 0; y < rows; y++) {
          int line = Math.min(row + y, down - 1);
          for (int x = 0; x < count; x++) {
            room[x][y] =
                step == 1
                    ? sample(component, column + x, line)
                    : meanOfFour(component, 2 * (column + x), 2 * line);
          }
          for (int x = count; x < COLUMNS; x++) {
            room[x][y] = room[count - 1][y];
          }
        }
        to.take(room, column, row, rows);
      }
    }
  }

  private float sample(int component, int x, int y) {
    int at = (y * width + x) * channels;
    if (channels == 1) {
      return (samples[at] & 0xFF) - 128;
    }
    return RgbToYCbCr.sample(
        component, samples[at] & 0xFF, samples[at + 1] & 0xFF, samples[at + 2] & 0xFF);
  }

  private float meanOfFour(int component, int x, int y) {
    int right = x + 1 < width ? channels : 0;
    int below = y + 1 < height ? width * channels : 0;
    int at = (y * width + x) * channels;
    return RgbToYCbCr.sample(
            component, sum(at, right, below), sum(at + 1, right, below), sum(at + 2, right, below))
        / 4;
  }

  private int sum(int at, int right, int below) {
    return (samples[at] & 0xFF)
        + (samples[at + right] & 0xFF)
        + (samples[at + below] & 0xFF)
        + (samples[at + right + below] & 0xFF);
  }
}

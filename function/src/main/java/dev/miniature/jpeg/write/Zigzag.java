package dev.miniature.jpeg.write;

/// The order in which a block of 8×8 is stored: along its diagonals, from low to high frequencies
/// (T.81, figure A.6), so that the zeros come last.
public final class Zigzag {
  private static final byte[] RASTER = walk();

  private Zigzag() {}

  /// Where in the block, row by row, the coefficient stands that is stored at this place.
  ///
  /// @param index 0 to 63
  /// @return 0 to 63
  public static int raster(int index) {
    return RASTER[index];
  }

  private static byte[] walk() {
    byte[] raster = new byte[64];
    int index = 0;
    for (int diagonal = 0; diagonal < 15; diagonal++) {
      int first = Math.max(0, diagonal - 7);
      int last = Math.min(7, diagonal);
      for (int step = first; step <= last; step++) {
        boolean upwards = diagonal % 2 == 0;
        int column = upwards ? step : diagonal - step;
        raster[index++] = (byte) ((diagonal - column) * 8 + column);
      }
    }
    return raster;
  }
}

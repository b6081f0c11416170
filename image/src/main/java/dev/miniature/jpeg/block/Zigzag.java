package dev.miniature.jpeg.block;

/// The zigzag order in which the 64 coefficients of a block are stored (T.81, figure A.6): along
/// its diagonals, from low to high frequencies, so that most zeros come last.
public final class Zigzag {
  private static final int[] RASTER = walk();

  private Zigzag() {}

  /// Returns the row-by-row index in the block of coefficient number `k`: 8 × vertical + horizontal
  /// frequency.
  ///
  /// @param k 0–63, like all coefficient numbers here
  /// @return 0–63
  public static int raster(int k) {
    return RASTER[k];
  }

  /// Returns the vertical frequency of coefficient number `k`, 0–7.
  public static int vertical(int k) {
    return RASTER[k] >> 3;
  }

  /// Returns the horizontal frequency of coefficient number `k`, 0–7.
  public static int horizontal(int k) {
    return RASTER[k] & 7;
  }

  /// Returns the number of the last coefficient with both frequencies below `size`.
  ///
  /// @param size 1–8
  public static int last(int size) {
    int last = 63;
    while (vertical(last) >= size || horizontal(last) >= size) {
      last--;
    }
    return last;
  }

  private static int[] walk() {
    int[] raster = new int[64];
    int k = 0;
    for (int diagonal = 0; diagonal < 15; diagonal++) {
      int first = Math.max(0, diagonal - 7);
      int last = Math.min(7, diagonal);
      for (int step = first; step <= last; step++) {
        boolean upwards = diagonal % 2 == 0;
        int column = upwards ? step : diagonal - step;
        raster[k++] = (diagonal - column) * 8 + column;
      }
    }
    return raster;
  }
}

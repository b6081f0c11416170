package dev.miniature.jpeg.corpus;

/// The zigzag order in which a block's coefficients are stored (Figure A.6).
final class ZigZag {
  private static final int[] NATURAL = walk();

  private ZigZag() {}

  /// Returns the row-by-row index of the coefficient that is stored at `index`.
  static int natural(int index) {
    return NATURAL[index];
  }

  private static int[] walk() {
    int[] order = new int[64];
    int index = 0;
    for (int diagonal = 0; diagonal < 15; diagonal++) {
      for (int step = 0; step <= diagonal; step++) {
        int row = diagonal % 2 == 0 ? diagonal - step : step;
        int column = diagonal - row;
        if (row < 8 && column < 8) {
          order[index] = row * 8 + column;
          index++;
        }
      }
    }
    return order;
  }
}

package dev.miniature.jpeg.read;

/// The order in which the 64 coefficients of a block are stored (T.81, figure A.6): along
/// diagonals, from low frequencies to high ones.
final class Zigzag {
  private static final int[] NATURAL = natural();

  private Zigzag() {}

  /// Where the coefficient stored as number `k` belongs: 8 × vertical + horizontal frequency.
  static int natural(int k) {
    return NATURAL[k];
  }

  /// The vertical frequency of the coefficient stored as number `k`, 0–7.
  static int vertical(int k) {
    return NATURAL[k] >> 3;
  }

  /// Its horizontal frequency, 0–7.
  static int horizontal(int k) {
    return NATURAL[k] & 7;
  }

  /// The number of the last coefficient of which both frequencies are below `size`.
  static int last(int size) {
    int last = 0;
    for (int k = 0; k < 64; k++) {
      if (vertical(k) < size && horizontal(k) < size) {
        last = k;
      }
    }
    return last;
  }

  private static int[] natural() {
    int[] order = new int[64];
    int k = 0;
    for (int diagonal = 0; diagonal < 15; diagonal++) {
      for (int i = 0; i <= diagonal; i++) {
        int row = diagonal % 2 == 0 ? diagonal - i : i;
        int column = diagonal - row;
        if (row < 8 && column < 8) {
          order[k++] = 8 * row + column;
        }
      }
    }
    return order;
  }
}

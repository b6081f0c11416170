package dev.miniature.jpeg.read;

/// Interprets an entry of a [HuffmanTable] for AC coefficients of a sequential scan: a run of
/// zeros, and the number of bits of the value that follows (T.81, F.1.2.2).
final class Symbol {
  /// The maximum number of bits of a value in a picture with eight bits per sample (T.81, table
  /// F.2).
  static final int LARGEST_SIZE = 10;

  private static final int ZEROES = 0xF;

  private Symbol() {}

  static int run(int entry) {
    return (entry >> (HuffmanTable.SYMBOL_SHIFT + 4)) & 0xF;
  }

  static int size(int entry) {
    return (entry >> HuffmanTable.SYMBOL_SHIFT) & 0xF;
  }

  static boolean isTooLarge(int entry) {
    return size(entry) > LARGEST_SIZE;
  }

  /// Returns whether the rest of the block is zero. A run of sixteen zeros has no value either, but
  /// is not an end.
  static boolean isEnd(int entry) {
    return size(entry) == 0 && run(entry) != ZEROES;
  }
}

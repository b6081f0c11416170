package dev.miniature.jpeg.read;

/// What an entry of a [HuffmanTable] means for the coefficients after the first of a block in a
/// sequential scan: a run of zeros, and how many bits the value behind it has (T.81, F.1.2.2).
final class Symbol {
  /// The most bits that a value has in a picture of eight bits (T.81, table F.2).
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

  /// Whether the rest of the block is zero. A run of sixteen zeros has no value either.
  static boolean isEnd(int entry) {
    return size(entry) == 0 && run(entry) != ZEROES;
  }
}

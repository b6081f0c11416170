package dev.miniature.jpeg.corpus;

/// A piece of a scan before the codes of its symbols are known.
sealed interface Token {
  /// A Huffman-coded symbol and the bits after it.
  ///
  /// @param table 0 to 3 for DC, 4 to 7 for AC
  /// @param value 0 to 255
  /// @param extra the bits
  /// @param length the number of bits, 0 to 15
  record Symbol(int table, int value, int extra, int length) implements Token {}

  /// One bit without a code.
  record Bit(int value) implements Token {}

  /// The end of a restart interval.
  record Restart() implements Token {}

  /// The first AC table.
  int AC = 4;

  /// Returns the symbol of `high` and `size`, and the additional bits of `value` (F.1.2.1,
  /// F.1.2.2).
  static Symbol number(int table, int high, int value) {
    int size = size(value);
    int extra = value < 0 ? value - 1 : value;
    return new Symbol(table, (high << 4) | size, extra & ((1 << size) - 1), size);
  }

  /// Returns the number of bits of the magnitude of `value`.
  static int size(int value) {
    return 32 - Integer.numberOfLeadingZeros(Math.abs(value));
  }
}

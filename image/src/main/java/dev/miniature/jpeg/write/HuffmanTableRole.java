package dev.miniature.jpeg.write;

/// The Huffman tables of a picture: brightness and colour have one each for the first coefficient
/// of a block (DC), and one for the others (AC).
enum HuffmanTableRole {
  /// Differences of brightness from block to block.
  DC_LUMINANCE(0, 0x00, 0, 11),
  /// Detail of brightness.
  AC_LUMINANCE(1, 0x10, 15, 10),
  /// Differences of colour from block to block.
  DC_CHROMINANCE(2, 0x01, 0, 11),
  /// Detail of colour.
  AC_CHROMINANCE(3, 0x11, 15, 10);

  private final int number;
  private final int label;
  private final int maxZeros;
  private final int maxBits;

  HuffmanTableRole(int number, int label, int maxZeros, int maxBits) {
    this.number = number;
    this.label = label;
    this.maxZeros = maxZeros;
    this.maxBits = maxBits;
  }

  /// From 0 on.
  int number() {
    return number;
  }

  /// Its class and destination, as a file has them (T.81, B.2.4.2).
  int label() {
    return label;
  }

  /// Whether a picture of eight bits can have this symbol (T.81, tables F.1 to F.4).
  boolean allows(int symbol) {
    if (maxZeros == 0) {
      return symbol <= maxBits;
    }
    int bits = symbol & 0xF;
    return bits > 0
        ? bits <= maxBits
        : symbol == Symbols.END_OF_BLOCK || symbol == Symbols.SIXTEEN_ZEROS;
  }

  /// The index of its first symbol among those of all tables.
  int first() {
    return number * Symbols.KINDS;
  }
}

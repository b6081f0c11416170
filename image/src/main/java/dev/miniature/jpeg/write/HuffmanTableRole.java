package dev.miniature.jpeg.write;

import java.util.Optional;

/// The roles of the Huffman tables in a picture. Luma and chroma each have one for the first
/// coefficient of a block (DC), and one for the others (AC).
enum HuffmanTableRole {
  /// Luma differences between blocks.
  DC_LUMINANCE(0, 0x00, 0, 11),
  /// Luma detail.
  AC_LUMINANCE(1, 0x10, 15, 10),
  /// Chroma differences between blocks.
  DC_CHROMINANCE(2, 0x01, 0, 11),
  /// Chroma detail.
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

  /// Returns the number of the table, from 0 on.
  int number() {
    return number;
  }

  /// Returns the class and destination of the table as stored in a file (T.81, B.2.4.2).
  int label() {
    return label;
  }

  /// Returns the chroma table that this luma table can replace; empty for a chroma table.
  Optional<HuffmanTableRole> chroma() {
    return switch (this) {
      case DC_LUMINANCE -> Optional.of(DC_CHROMINANCE);
      case AC_LUMINANCE -> Optional.of(AC_CHROMINANCE);
      case DC_CHROMINANCE, AC_CHROMINANCE -> Optional.empty();
    };
  }

  /// Returns whether a picture with eight bits per sample can have this symbol (T.81, tables F.1 to
  /// F.4, and G.1).
  ///
  /// @param progressive whether a symbol may end the bands of many blocks
  boolean allows(int symbol, boolean progressive) {
    if (maxZeros == 0) {
      return symbol <= maxBits;
    }
    int bits = symbol & 0xF;
    return bits > 0
        ? bits <= maxBits
        : progressive || symbol == Symbols.END_OF_BLOCK || symbol == Symbols.SIXTEEN_ZEROS;
  }

  /// Returns the index of the table's first symbol among those of all tables.
  int first() {
    return number * Symbols.KINDS;
  }
}

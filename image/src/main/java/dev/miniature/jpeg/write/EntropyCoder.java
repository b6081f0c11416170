package dev.miniature.jpeg.write;

/// Writes symbols as Huffman codes (T.81, F.1.2).
final class EntropyCoder {
  private EntropyCoder() {}

  /// Writes all symbols of a scan. Ones fill the last byte (T.81, F.1.2.3).
  ///
  /// @param from the index of its first entry
  /// @param to the index after its last entry
  static void write(Symbols symbols, int from, int to, HuffmanCodes huffman, Output output) {
    output.makeRoom(maxBytes(symbols, huffman));
    int[] entries = symbols.entries();
    int[] codes = huffman.codes();
    long pending = 0;
    int room = Long.SIZE;
    for (int index = from; index < to; index++) {
      int entry = entries[index];
      int code = codes[entry >>> 16];
      int bits = code >>> 5 | (entry & 0xFFFF);
      int count = code & 0x1F;
      room -= count;
      if (room < 0) {
        output.codedEight(pending << (count + room) | bits >>> -room);
        room += Long.SIZE;
        pending = bits;
      } else {
        pending = pending << count | bits;
      }
    }
    int count = Long.SIZE - room;
    int filling = -count & 7;
    output.codedBytes(pending << filling | ((1L << filling) - 1), (count + filling) / 8);
  }

  /// Returns an upper bound of the size: every byte could be 0xFF, which takes two bytes.
  private static long maxBytes(Symbols symbols, HuffmanCodes huffman) {
    return 2 * (huffman.bits(symbols.counts()) / 8 + 1);
  }
}

package dev.miniature.jpeg.write;

/// Writes symbols as Huffman codes (T.81, F.1.2).
final class EntropyCoder {
  private EntropyCoder() {}

  /// Writes all symbols. Ones fill the last byte (T.81, F.1.2.3).
  static void write(Symbols symbols, HuffmanCodes huffman, Output output) {
    output.makeRoom(maxBytes(symbols, huffman));
    int[] entries = symbols.entries();
    int[] codes = huffman.codes();
    int size = symbols.size();
    long pending = 0;
    int room = Long.SIZE;
    for (int index = 0; index < size; index++) {
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
    long bits = 0;
    for (int symbol = 0; symbol < symbols.counts().length; symbol++) {
      bits += (long) symbols.counts()[symbol] * (huffman.codes()[symbol] & 0x1F);
    }
    return 2 * (bits / 8 + 1);
  }
}

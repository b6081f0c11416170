package dev.miniature.jpeg.read;

/// Maps the next bits to the DC coefficient of a block (T.81, F.2.2.1).
///
/// An entry holds, from its lowest bit on:
/// - 8 bits: the number of bits to consume
/// - 8 bits: the shift that moves code and value to the lowest bits
/// - 48 bits: the number to add to that, which removes the code and sets the sign
final class DcTable {
  private static final int SHIFT_SHIFT = 8;
  private static final int CORRECTION_SHIFT = 16;

  /// The maximum size of a DC difference, in bits (T.81, table F.1).
  static final int LARGEST_SIZE = 11;

  private static final int LOOKAHEAD = HuffmanTable.LOOKAHEAD;

  private final long[] lookup = new long[1 << LOOKAHEAD];

  DcTable(HuffmanTable codes) {
    for (int i = 0; i < lookup.length; i++) {
      long bits = (long) i << (64 - LOOKAHEAD);
      int found = codes.entry(bits);
      int code = HuffmanTable.length(found);
      int size = found >> HuffmanTable.SYMBOL_SHIFT;
      int used = code + size;
      boolean isBeyond = code + Math.min(size, 1) > LOOKAHEAD || used > PairTable.MAX_BITS;
      if (size <= LARGEST_SIZE && !isBeyond) {
        lookup[i] =
            PairTable.correction(bits, code, size) << CORRECTION_SHIFT
                | (64L - used) << SHIFT_SHIFT
                | used;
      }
    }
  }

  /// Returns the table, indexed by the next [HuffmanTable#LOOKAHEAD] bits. An entry is 0 if the
  /// code or the first bit of the difference lies beyond them, if both together are longer than
  /// [PairTable#MAX_BITS], or if the code is undefined.
  long[] lookup() {
    return lookup;
  }

  /// Returns whether an entry of a [HuffmanTable] stands for a difference with more bits than the
  /// standard allows.
  static boolean isTooLarge(int entry) {
    return entry >> HuffmanTable.SYMBOL_SHIFT > LARGEST_SIZE;
  }

  /// Returns the difference that an entry stands for.
  ///
  /// @param bits the bits that were looked up
  static int difference(long entry, long bits) {
    return (int) (bits >>> (int) (entry >> SHIFT_SHIFT)) + (int) (entry >> CORRECTION_SHIFT);
  }
}

package dev.miniature.jpeg.read;

/// What the next bits say of the first coefficient of a block (T.81, F.2.2.1).
///
/// An entry holds, from its lowest bit on:
/// - 8 bits: how many bits to go on
/// - 8 bits: how far to shift for the value to come last, code and all
/// - 48 bits: what is to be added to that, which takes off the code and sets the sign
final class DcTable {
  private static final int SHIFT_SHIFT = 8;
  private static final int CORRECTION_SHIFT = 16;

  /// In bits (T.81, table F.1).
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

  /// Indexed by the next [HuffmanTable#LOOKAHEAD] bits; 0 where the code, or the first bit of the
  /// difference, lies beyond them, where both are longer than [PairTable#MAX_BITS], and where there
  /// is none.
  long[] lookup() {
    return lookup;
  }

  /// Whether an entry of a [HuffmanTable] says that a difference has more bits than it can have.
  static boolean isTooLarge(int entry) {
    return entry >> HuffmanTable.SYMBOL_SHIFT > LARGEST_SIZE;
  }

  /// The difference that an entry stands for.
  ///
  /// @param bits those that were looked up
  static int difference(long entry, long bits) {
    return (int) (bits >>> (int) (entry >> SHIFT_SHIFT)) + (int) (entry >> CORRECTION_SHIFT);
  }
}

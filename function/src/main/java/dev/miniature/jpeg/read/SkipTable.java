package dev.miniature.jpeg.read;

/// How far to go on where coefficients are not wanted: all the symbols that are complete in the
/// bits at hand, at once.
///
/// An entry holds the number of bits in its lowest six, above them the number of coefficients, and
/// then whether the block ends there.
final class SkipTable {
  /// How many bits are looked up at once: more than for values, since the entries are small.
  static final int LOOKAHEAD = 12;

  static final int ADVANCE_SHIFT = 6;
  static final int ADVANCE_MASK = 0x7F;
  static final int END_SHIFT = 13;

  private static final int BLOCK = 64;

  private final short[] lookup = new short[1 << LOOKAHEAD];

  SkipTable(HuffmanTable codes) {
    for (int i = 0; i < lookup.length; i++) {
      lookup[i] = (short) entry(codes, (long) i << (64 - LOOKAHEAD));
    }
  }

  /// Indexed by the next [#LOOKAHEAD] bits; 0 where not even one symbol is complete.
  ///
  /// The end of a block counts as one coefficient, since there must be one left for it to stand
  /// for.
  short[] lookup() {
    return lookup;
  }

  private static int entry(HuffmanTable codes, long bits) {
    int used = 0;
    int advance = 0;
    while (used < LOOKAHEAD) {
      int found = codes.entry(bits << used);
      int total = HuffmanTable.length(found) + Symbol.size(found);
      boolean ends = Symbol.isEnd(found);
      int step = ends ? 1 : Symbol.run(found) + 1;
      if (found == HuffmanTable.INVALID
          || Symbol.isTooLarge(found)
          || used + total > LOOKAHEAD
          || advance + step > BLOCK) {
        break;
      }
      used += total;
      advance += step;
      if (ends) {
        return 1 << END_SHIFT | advance << ADVANCE_SHIFT | used;
      }
    }
    return advance << ADVANCE_SHIFT | used;
  }
}

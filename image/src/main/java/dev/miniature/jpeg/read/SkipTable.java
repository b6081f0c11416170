package dev.miniature.jpeg.read;

import java.util.function.LongUnaryOperator;

/// Maps bits to the number of bits and coefficients to skip: all symbols that are complete in the
/// look-ahead, at once.
///
/// An entry holds the number of bits in its lowest six bits, and the number of coefficients above
/// them. It is negative if the last of these symbols is also the last one for this table.
final class SkipTable {
  /// The number of bits that are looked up at once. It is larger than for values, because the
  /// entries are small.
  static final int LOOKAHEAD = 12;

  static final int ADVANCE_SHIFT = 6;
  static final int ADVANCE_MASK = 0x7F;

  /// The maximum number of bits of a difference and its code in an entry, so that the available
  /// bits suffice for two of them and two other steps.
  private static final int MAX_OF_A_SUM = 16;

  /// More coefficients than a block can have left; it means that not even one symbol is complete.
  private static final short LONG = 64 << ADVANCE_SHIFT;

  private static final int LAST = 1 << 15;
  private static final int OTHERS = 63;

  private final short[] lookup = new short[1 << LOOKAHEAD];

  private SkipTable(LongUnaryOperator entry) {
    for (int i = 0; i < lookup.length; i++) {
      lookup[i] = (short) entry.applyAsLong((long) i << (64 - LOOKAHEAD));
    }
  }

  /// Creates a table for DC coefficients, one symbol at a time.
  static SkipTable ofSums(HuffmanTable codes) {
    return new SkipTable(bits -> sum(codes.entry(bits)));
  }

  /// Creates a table for AC coefficients.
  static SkipTable ofOthers(HuffmanTable codes) {
    return new SkipTable(bits -> others(codes, bits));
  }

  /// Returns the table, indexed by the next [#LOOKAHEAD] bits.
  short[] lookup() {
    return lookup;
  }

  private static int sum(int found) {
    int total = HuffmanTable.length(found) + Symbol.size(found);
    boolean isLong =
        found == HuffmanTable.INVALID
            || DcTable.isTooLarge(found)
            || HuffmanTable.length(found) > LOOKAHEAD
            || total > MAX_OF_A_SUM;
    return isLong ? LONG : LAST | total;
  }

  private static int others(HuffmanTable codes, long bits) {
    int used = 0;
    int advance = 0;
    while (used < LOOKAHEAD) {
      int found = codes.entry(bits << used);
      int total = HuffmanTable.length(found) + Symbol.size(found);
      int step = Symbol.run(found) + 1;
      if (found == HuffmanTable.INVALID
          || Symbol.isTooLarge(found)
          || used + total > LOOKAHEAD
          || (!Symbol.isEnd(found) && advance + step > OTHERS)) {
        break;
      }
      used += total;
      if (Symbol.isEnd(found)) {
        return LAST | advance << ADVANCE_SHIFT | used;
      }
      advance += step;
    }
    return used == 0 ? LONG : advance << ADVANCE_SHIFT | used;
  }
}

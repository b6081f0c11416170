package dev.miniature.jpeg.read;

/// What the next bits of a block say (T.81, F.2.2.2): one symbol and its value, and, where they are
/// short enough to be complete in the bits at hand, also the next one, or that the block ends. So
/// most blocks take half as many steps, and a step has no branch.
///
/// An entry holds, from its lowest bit on:
/// - 8 bits: how many bits to go on; a shift by the entry is a shift by that
/// - 8 bits: how far to shift for the first value to come last, code and all
/// - 4 bits: how many coefficients on the first value belongs
/// - 5 bits: how many coefficients on the second value belongs; where there is none, it is a zero
///   that goes where nothing has been stored yet
/// - 7 bits: how many coefficients to go on; more than a block has where it ends
/// - 8 bits: the second value, with its sign
/// - 24 bits: what is to be added to the first value, which takes off the code and sets the sign
///   (T.81, F.2.2.1, EXTEND)
final class PairTable {
  static final int SHIFT_SHIFT = 8;
  static final int FIRST_SHIFT = 16;
  static final int FIRST_MASK = 0xF;
  static final int SECOND_SHIFT = 20;
  static final int SECOND_MASK = 0x1F;
  static final int ADVANCE_SHIFT = 25;
  static final int VALUE_SHIFT = 32;
  static final int CORRECTION_SHIFT = 40;

  /// How many bits a step takes at most: of those at hand, there are enough for three. A value of
  /// more, with its code, is as rare as a long code, and is read like one.
  static final int MAX_BITS = BitSource.AT_HAND / 3;

  /// For how many coefficients there must be room: a block, and a run of zeros behind its last.
  static final int ROOM = 64 + 16;

  /// How many coefficients to go on where a block ends.
  static final int END = 64;

  private static final int LOOKAHEAD = HuffmanTable.LOOKAHEAD;

  private final long[] lookup = new long[1 << LOOKAHEAD];

  PairTable(HuffmanTable codes) {
    for (int i = 0; i < lookup.length; i++) {
      lookup[i] = entry(codes, (long) i << (64 - LOOKAHEAD));
    }
  }

  /// Indexed by the next [HuffmanTable#LOOKAHEAD] bits; 0 where the code, or the first bit of its
  /// value, lies beyond them, and where both are longer than [#MAX_BITS].
  long[] lookup() {
    return lookup;
  }

  private static long entry(HuffmanTable codes, long bits) {
    int first = codes.entry(bits);
    int size = Symbol.size(first);
    int code = HuffmanTable.length(first);
    boolean isBeyond = code + Math.min(size, 1) > LOOKAHEAD || code + size > MAX_BITS;
    if (first == HuffmanTable.INVALID || Symbol.isTooLarge(first) || isBeyond) {
      return 0;
    }
    int used = code + size;
    if (Symbol.isEnd(first)) {
      return entry(used, used, correction(bits, code, 0), 0, 1, END, 0);
    }
    int run = Symbol.run(first);
    long correction = correction(bits, code, size);
    int second = used < LOOKAHEAD ? codes.entry(bits << used) : HuffmanTable.INVALID;
    int secondSize = Symbol.size(second);
    int secondCode = HuffmanTable.length(second);
    int total = used + secondCode + secondSize;
    if (second == HuffmanTable.INVALID || Symbol.isTooLarge(second) || total > LOOKAHEAD) {
      return entry(used, used, correction, run, run + 1, run + 1, 0);
    }
    if (Symbol.isEnd(second)) {
      return entry(total, used, correction, run, run + 1, END, 0);
    }
    int place = run + 1 + Symbol.run(second);
    int value = BlockDecoder.extend(bits << (used + secondCode), secondSize);
    return entry(total, used, correction, run, place, place + 1, value);
  }

  private static long entry(
      int total, int used, long correction, int first, int second, int advance, int value) {
    return correction << CORRECTION_SHIFT
        | (value & 0xFFL) << VALUE_SHIFT
        | (long) advance << ADVANCE_SHIFT
        | (long) second << SECOND_SHIFT
        | (long) first << FIRST_SHIFT
        | (64L - used) << SHIFT_SHIFT
        | total;
  }

  /// The value as it is, less what code and value are when read as one number.
  static long correction(long bits, int code, int size) {
    long whole = bits >>> (64 - code - size);
    return BlockDecoder.extend(bits << code, size) - whole;
  }
}

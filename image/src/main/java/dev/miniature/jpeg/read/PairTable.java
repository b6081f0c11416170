package dev.miniature.jpeg.read;

/// Maps the next bits of a block (T.81, F.2.2.2) to one symbol and its value, and to a second
/// symbol or the end of the block if that is complete within the look-ahead. Most blocks then take
/// half as many steps, and a step has no branch.
///
/// An entry holds, from its lowest bit on:
/// - 8 bits: the number of bits to consume; a shift by the entry is a shift by this number
/// - 8 bits: the shift that moves the first code and value to the lowest bits
/// - 4 bits: the distance to the first value's coefficient
/// - 5 bits: the distance to the second value's coefficient; if there is none, a zero is stored at
///   a position that is not in use yet
/// - 7 bits: the number of coefficients to advance; more than a block has if the block ends
/// - 8 bits: the second value, with its sign
/// - 24 bits: the number to add to the first value, which removes the code and sets the sign (T.81,
///   F.2.2.1, EXTEND)
final class PairTable {
  static final int SHIFT_SHIFT = 8;
  static final int FIRST_SHIFT = 16;
  static final int FIRST_MASK = 0xF;
  static final int SECOND_SHIFT = 20;
  static final int SECOND_MASK = 0x1F;
  static final int ADVANCE_SHIFT = 25;
  static final int VALUE_SHIFT = 32;
  static final int CORRECTION_SHIFT = 40;

  /// The maximum number of bits per step, so that the available bits suffice for three steps. A
  /// code and value with more bits is as rare as a long code, and is decoded like one.
  static final int MAX_BITS = BitSource.AT_HAND / 3;

  /// The number of coefficients for which there must be room: a block, and a run of zeros after its
  /// last coefficient.
  static final int ROOM = 64 + 16;

  /// The number of coefficients to advance when a block ends.
  static final int END = 64;

  private static final int LOOKAHEAD = HuffmanTable.LOOKAHEAD;

  private final long[] lookup = new long[1 << LOOKAHEAD];

  PairTable(HuffmanTable codes) {
    for (int i = 0; i < lookup.length; i++) {
      lookup[i] = entry(codes, (long) i << (64 - LOOKAHEAD));
    }
  }

  /// Returns the table, indexed by the next [HuffmanTable#LOOKAHEAD] bits. An entry is 0 if the
  /// code or the first bit of its value lies beyond them, or if both together are longer than
  /// [#MAX_BITS].
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

  /// Returns the value minus the number formed by code and value together.
  static long correction(long bits, int code, int size) {
    long whole = bits >>> (64 - code - size);
    return BlockDecoder.extend(bits << code, size) - whole;
  }
}

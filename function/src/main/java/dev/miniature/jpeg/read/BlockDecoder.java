package dev.miniature.jpeg.read;

/// Decodes the blocks of sequential scans (T.81, F.2.2): this is where most of the time of a
/// thumbnail goes.
///
/// A step is one look-up and one shift. Values are worked out beside that, and there are no
/// branches but for the end of the block, for longer codes, and for taking in more bits.
final class BlockDecoder {
  private static final int PAIR_INDEX = 64 - HuffmanTable.LOOKAHEAD;
  private static final int SKIP_INDEX = 64 - SkipTable.LOOKAHEAD;

  /// How many of the bits at hand may be used up, so that there are enough for a step.
  private static final int MOST_USED = BitSource.AT_HAND - PairTable.MOST_BITS;

  /// From here on a symbol may fill the last place of a block, and what follows it in a pair would
  /// belong to the next one.
  private static final int END_OF_PAIRS = 64 - 16;

  private static final int MOST_SKIPPED = BitSource.AT_HAND - SkipTable.LOOKAHEAD;
  private static final int LARGEST_DC_SIZE = 11;

  private final BitSource in;

  BlockDecoder(BitSource in) {
    this.in = in;
  }

  /// Decodes a block and keeps its coefficients below some frequency, as they are.
  ///
  /// @param channel what belongs to its component
  /// @param to takes them
  /// @param at where the first goes
  /// @param stride how far from there the next one goes
  /// @param last the number of the last coefficient that is wanted, 0–63; there is room for
  ///   [PairTable#OVERHANG] more
  void decode(Channel channel, short[] to, int at, int stride, int last) {
    sum(channel);
    to[at] = (short) channel.prediction;
    int end = at + (last + 1) * stride;
    int endOfPairs = at + Math.min(last + 1, END_OF_PAIRS) * stride;
    int place = at + stride;
    while (place < end) {
      if (place < endOfPairs) {
        place = shortCodes(channel.pairs, to, place, stride, endOfPairs);
      }
      if (place < end) {
        place = oneCode(channel, to, place, stride);
      }
    }
    if (place - at < PairTable.END * stride) {
      passOver(channel, (place - at) / stride);
    }
  }

  /// Decodes as long as codes are short. Nothing is called in this loop, so that all it works on
  /// stays in registers.
  ///
  /// @return where the next coefficient goes
  private int shortCodes(long[] lookup, short[] to, int at, int stride, int end) {
    final byte[] window = in.window;
    int position = in.position;
    int used = 0;
    int place = at;
    long bits = BitSource.bits(window, position);
    do {
      if (used > MOST_USED) {
        position += used;
        used = 0;
        bits = BitSource.bits(window, position);
      }
      long entry = lookup[(int) (bits >>> PAIR_INDEX)];
      if (entry == 0) {
        break;
      }
      int low = (int) entry;
      to[place + (low >> PairTable.FIRST_SHIFT & PairTable.FIRST_MASK) * stride] =
          (short)
              ((int) (bits >>> (low >> PairTable.SHIFT_SHIFT))
                  + (int) (entry >> PairTable.CORRECTION_SHIFT));
      to[place + (low >> PairTable.SECOND_SHIFT & PairTable.SECOND_MASK) * stride] =
          (byte) (entry >> PairTable.VALUE_SHIFT);
      place += (low >>> PairTable.ADVANCE_SHIFT) * stride;
      used += low & 63;
      bits <<= low;
    } while (place < end);
    in.position = position + used;
    return place;
  }

  /// Decodes one symbol alone: its code is long, or it may be the last one of the block.
  ///
  /// @return where the next coefficient goes
  private int oneCode(Channel channel, short[] to, int place, int stride) {
    long bits = BitSource.bits(in.window, in.position);
    int entry = channel.others.entry(bits);
    int length = HuffmanTable.length(entry);
    int size = Symbol.size(entry);
    if (entry == HuffmanTable.INVALID || Symbol.isTooLarge(entry)) {
      in.damage();
      return place + PairTable.END * stride;
    }
    in.position += length + size;
    if (Symbol.isEnd(entry)) {
      return place + PairTable.END * stride;
    }
    int here = place + Symbol.run(entry) * stride;
    to[here] = (short) extend(bits << length, size);
    return here + stride;
  }

  /// Goes past a block, and keeps only its sum for the next one.
  void skip(Channel channel) {
    sum(channel);
    passOver(channel, 1);
  }

  /// The first coefficient, which is told as a difference (T.81, F.2.2.1).
  private void sum(Channel channel) {
    int position = in.position;
    long bits = BitSource.bits(in.window, position);
    int entry = channel.sums.entry(bits);
    int length = HuffmanTable.length(entry);
    int size = entry >> HuffmanTable.SYMBOL_SHIFT;
    if (size > LARGEST_DC_SIZE) {
      in.damage();
      size = 0;
    }
    channel.prediction += extend(bits << length, size);
    in.position = position + length + size;
  }

  /// Goes to the end of the block, several symbols at a time where they are short.
  private void passOver(Channel channel, int from) {
    int k = from;
    while (k < 64) {
      k = shortSkips(channel.skips, k);
      if (k < 64) {
        k = longSkip(channel, k);
      }
    }
  }

  private int shortSkips(short[] lookup, int from) {
    final byte[] window = in.window;
    int position = in.position;
    int used = 0;
    int k = from;
    long bits = BitSource.bits(window, position);
    do {
      if (used > MOST_SKIPPED) {
        position += used;
        used = 0;
        bits = BitSource.bits(window, position);
      }
      int entry = lookup[(int) (bits >>> SKIP_INDEX)];
      int next = k + (entry >> SkipTable.ADVANCE_SHIFT & SkipTable.ADVANCE_MASK);
      if (next > 64 || entry == 0) {
        break;
      }
      k = next + (entry >> SkipTable.END_SHIFT << 6);
      used += entry & 63;
      bits <<= entry;
    } while (k < 64);
    in.position = position + used;
    return k;
  }

  private int longSkip(Channel channel, int from) {
    long bits = BitSource.bits(in.window, in.position);
    int entry = channel.others.entry(bits);
    if (entry == HuffmanTable.INVALID || Symbol.isTooLarge(entry)) {
      in.damage();
      return PairTable.END;
    }
    in.position += HuffmanTable.length(entry) + Symbol.size(entry);
    return Symbol.isEnd(entry) ? PairTable.END : from + Symbol.run(entry) + 1;
  }

  /// The value whose bits come next (T.81, F.2.2.1): where the first of them is 0, it is negative.
  ///
  /// @param bits of which the highest are meant
  /// @param size how many of them, 0–15
  static int extend(long bits, int size) {
    int raw = (int) (bits >>> 1 >>> (63 - size));
    return raw + ((int) (~bits >> 63) & (1 - (1 << size)));
  }
}

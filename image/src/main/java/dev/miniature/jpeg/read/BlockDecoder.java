package dev.miniature.jpeg.read;

/// Decodes the blocks of sequential scans (T.81, F.2.2). Most of the time of a thumbnail is spent
/// here.
///
/// A step is one look-up and one shift. Values are computed in parallel, and the only branches are
/// those for the end of a block and for longer codes. Bits are refilled after a fixed number of
/// steps and not when they run out, because a CPU can predict the former but not the latter.
final class BlockDecoder {
  private static final int PAIR_INDEX = 64 - HuffmanTable.LOOKAHEAD;
  private static final int SKIP_INDEX = 64 - SkipTable.LOOKAHEAD;

  /// The number of steps for which bits are available. The first coefficient of a block counts as
  /// one.
  private static final int PAIRS_AT_HAND = BitSource.AT_HAND / PairTable.MAX_BITS;

  /// The number of steps for which bits are available when no coefficient is needed: a first
  /// coefficient and three steps of 12 bits.
  private static final int SKIPS_AT_HAND = 4;

  /// From this coefficient on, a symbol may fill the last position of a block, and the second
  /// symbol of a pair would belong to the next block.
  private static final int END_OF_PAIRS = 64 - 16;

  private static final int BLOCK = 64;

  private final BitSource in;

  BlockDecoder(BitSource in) {
    this.in = in;
  }

  /// Decodes a block and moves on to the same block of the next MCU. If the block is needed, its
  /// quantised coefficients are stored.
  void decode(McuBlock block) {
    int column = block.column;
    block.column = column + block.step;
    if (column < 0 || column >= block.columns) {
      passOver(block.channel);
    } else if (block.last == 0) {
      passOver(block.channel);
      block.to[block.base + column] = (short) block.channel.prediction;
    } else {
      keep(block, block.base + column);
    }
  }

  private void keep(McuBlock block, int at) {
    Channel channel = block.channel;
    short[] to = block.to;
    int stride = block.stride;
    int end = at + BLOCK * stride;
    int endOfPairs = at + END_OF_PAIRS * stride;
    int place = begin(channel, to, at, stride, endOfPairs);
    while (place < end) {
      place = oneCode(channel, to, place, stride);
      if (place < endOfPairs) {
        int position = in.position;
        long bits = BitSource.bits(in.window, position);
        place = pairs(channel.pairs, to, place, stride, endOfPairs, position, bits, 0);
      }
    }
  }

  /// Decodes the first coefficient, which is stored as a difference (T.81, F.2.2.1), and continues
  /// while codes are short.
  ///
  /// @return the position of the next coefficient
  private int begin(Channel channel, short[] to, int at, int stride, int end) {
    int position = in.position;
    long bits = BitSource.bits(in.window, position);
    long sum = channel.sums[(int) (bits >>> PAIR_INDEX)];
    if (sum == 0) {
      longSum(channel);
      to[at] = (short) channel.prediction;
      return at + stride;
    }
    channel.prediction += DcTable.difference(sum, bits);
    to[at] = (short) channel.prediction;
    int used = (int) sum & 63;
    return pairs(channel.pairs, to, at + stride, stride, end, position + used, bits << used, 1);
  }

  /// Decodes while codes are short. The loop calls no methods, so all its variables stay in
  /// registers.
  ///
  /// @param start the bit position
  /// @param ahead the bits at that position
  /// @param taken the number of steps since the last refill
  /// @return the position of the next coefficient
  private int pairs(
      long[] lookup, short[] to, int at, int stride, int end, int start, long ahead, int taken) {
    final byte[] window = in.window;
    int position = start;
    int place = at;
    long bits = ahead;
    int step = taken;
    rounds:
    while (true) {
      for (; step < PAIRS_AT_HAND; step++) {
        long entry = lookup[(int) (bits >>> PAIR_INDEX)];
        if (entry == 0) {
          break rounds;
        }
        int low = (int) entry;
        to[place + (low >> PairTable.FIRST_SHIFT & PairTable.FIRST_MASK) * stride] =
            (short)
                ((int) (bits >>> (low >> PairTable.SHIFT_SHIFT))
                    + (int) (entry >> PairTable.CORRECTION_SHIFT));
        to[place + (low >> PairTable.SECOND_SHIFT & PairTable.SECOND_MASK) * stride] =
            (byte) (entry >> PairTable.VALUE_SHIFT);
        place += (low >>> PairTable.ADVANCE_SHIFT) * stride;
        position += low & 63;
        bits <<= low;
        if (place >= end) {
          break rounds;
        }
      }
      bits = BitSource.bits(window, position);
      step = 0;
    }
    in.position = position;
    return place;
  }

  /// Decodes a single symbol that has a long code or may be the last of its block.
  ///
  /// @return the position of the next coefficient
  private int oneCode(Channel channel, short[] to, int place, int stride) {
    long bits = BitSource.bits(in.window, in.position);
    int entry = channel.codes.entry(bits);
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

  /// Decodes a first coefficient with a long code.
  private void longSum(Channel channel) {
    long bits = BitSource.bits(in.window, in.position);
    int entry = channel.sumCodes.entry(bits);
    int length = HuffmanTable.length(entry);
    int size = entry >> HuffmanTable.SYMBOL_SHIFT;
    if (size > DcTable.LARGEST_SIZE) {
      in.damage();
      size = 0;
    }
    channel.prediction += extend(bits << length, size);
    in.position += length + size;
  }

  /// Decodes the first coefficient of a block and skips the others.
  private void passOver(Channel channel) {
    int position = in.position;
    long bits = BitSource.bits(in.window, position);
    long sum = channel.sums[(int) (bits >>> PAIR_INDEX)];
    if (sum == 0) {
      longSum(channel);
      passOver(channel, 1);
      return;
    }
    channel.prediction += DcTable.difference(sum, bits);
    int used = (int) sum & 63;
    int k = skips(channel.skips, 1, position + used, bits << used, 1);
    if (k < BLOCK) {
      passOver(channel, longSkip(channel, k));
    }
  }

  private void passOver(Channel channel, int from) {
    int k = from;
    while (k < BLOCK) {
      int position = in.position;
      k = skips(channel.skips, k, position, BitSource.bits(in.window, position), 0);
      if (k < BLOCK) {
        k = longSkip(channel, k);
      }
    }
  }

  /// Skips coefficients, several symbols at a time, while codes are short.
  ///
  /// @param start the bit position
  /// @param ahead the bits at that position
  /// @param taken the number of steps since the last refill
  /// @return the next coefficient
  private int skips(short[] lookup, int from, int start, long ahead, int taken) {
    final byte[] window = in.window;
    int position = start;
    int k = from;
    long bits = ahead;
    int step = taken;
    rounds:
    while (true) {
      for (; step < SKIPS_AT_HAND; step++) {
        int entry = lookup[(int) (bits >>> SKIP_INDEX)];
        int next = k + (entry >> SkipTable.ADVANCE_SHIFT & SkipTable.ADVANCE_MASK);
        if (next >= BLOCK) {
          break rounds;
        }
        k = next | (entry >> 31 & BLOCK);
        position += entry & 63;
        bits <<= entry;
        if (k >= BLOCK) {
          break rounds;
        }
      }
      bits = BitSource.bits(window, position);
      step = 0;
    }
    in.position = position;
    return k;
  }

  private int longSkip(Channel channel, int from) {
    long bits = BitSource.bits(in.window, in.position);
    int entry = channel.codes.entry(bits);
    if (entry == HuffmanTable.INVALID || Symbol.isTooLarge(entry)) {
      in.damage();
      return PairTable.END;
    }
    in.position += HuffmanTable.length(entry) + Symbol.size(entry);
    return Symbol.isEnd(entry) ? PairTable.END : from + Symbol.run(entry) + 1;
  }

  /// Returns the value of the next bits (T.81, F.2.2.1); it is negative if the first of them is 0.
  ///
  /// @param bits the bits, in the highest positions
  /// @param size the number of bits, 0–15
  static int extend(long bits, int size) {
    int raw = (int) (bits >>> 1 >>> (63 - size));
    return raw + ((int) (~bits >> 63) & (1 - (1 << size)));
  }
}

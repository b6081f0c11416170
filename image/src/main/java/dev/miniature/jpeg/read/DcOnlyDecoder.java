package dev.miniature.jpeg.read;

import java.util.LinkedHashMap;
import java.util.Map;

/// Decodes the DC coefficients of blocks and skips all others (T.81, F.2.2). A picture at an eighth
/// of its size needs no more.
///
/// One loop decodes many blocks without a branch at their ends, which a CPU cannot predict. The
/// tables are contiguous, starting with the DC table of an MCU's first block. When an entry says
/// that a symbol is the last one for its table, the loop adds the distance to the next table.
final class DcOnlyDecoder {
  /// The maximum number of MCUs that are decoded at once.
  static final int MAX_MCUS = 32;

  /// An MCU has up to ten blocks (T.81, B.2.3), and each block two turns: one for its DC
  /// coefficient, and one for all others.
  private static final int MAX_TURNS = MAX_MCUS * 10 * 2;

  /// The number of steps for which bits are available: two for a DC coefficient, and two for other
  /// coefficients.
  private static final int STEPS_AT_HAND = 4;

  private static final int INDEX = 64 - SkipTable.LOOKAHEAD;
  private static final int OTHERS = 63;

  private final BitSource in;
  private final HuffmanTable[] codes;
  private final short[] lookup;

  /// The bits with which each turn began, followed by the distance from its table to the next.
  private final int[] turns = new int[2 * MAX_TURNS];

  private int turn;
  private int table;
  private int passed;

  /// @param mcu the blocks of an MCU
  DcOnlyDecoder(BitSource in, McuBlock[] mcu) {
    this.in = in;
    this.codes = new HuffmanTable[2 * mcu.length];
    int[] tables = new int[codes.length];
    Map<SkipTable, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < codes.length; i++) {
      Channel channel = mcu[i / 2].channel;
      boolean isSum = i % 2 == 0;
      codes[i] = isSum ? channel.sumCodes : channel.codes;
      SkipTable skips = isSum ? codes[i].sumSkips() : codes[i].skips();
      tables[i] = places.computeIfAbsent(skips, _ -> places.size() << SkipTable.LOOKAHEAD);
    }
    this.lookup = new short[places.size() << SkipTable.LOOKAHEAD];
    places.forEach(
        (from, at) -> System.arraycopy(from.lookup(), 0, lookup, at, 1 << SkipTable.LOOKAHEAD));
    for (int i = 0; i < MAX_TURNS; i++) {
      turns[MAX_TURNS + i] = tables[(i + 1) % codes.length] - tables[i % codes.length];
    }
  }

  /// Decodes MCUs.
  ///
  /// @param mcus their number, 1–[#MAX_MCUS]
  /// @throws MalformedJpegException if the data ends before that
  void decode(int mcus) throws MalformedJpegException {
    turn = 0;
    table = 0;
    passed = 0;
    int end = mcus * codes.length;
    while (turn < end) {
      in.need();
      int safe = in.safe();
      steps(in.window, lookup, turns, end, safe);
      if (turn < end && in.position <= safe) {
        oneCode();
      }
    }
  }

  /// Decodes while codes are short. The loop calls no methods, so all its variables stay in
  /// registers.
  private void steps(byte[] window, short[] lookup, int[] turns, int end, int safe) {
    int position = in.position;
    int t = turn;
    int at = table;
    int k = passed;
    rounds:
    while (position <= safe) {
      long bits = BitSource.bits(window, position);
      for (int step = 0; step < STEPS_AT_HAND; step++) {
        int entry = lookup[at + (int) (bits >>> INDEX)];
        int next = k + (entry >> SkipTable.ADVANCE_SHIFT & SkipTable.ADVANCE_MASK);
        if (next >= OTHERS) {
          break rounds;
        }
        int isLast = entry >> 31;
        turns[t] = (int) (bits >>> 32);
        at += isLast & turns[t + MAX_TURNS];
        t -= isLast;
        k = next & ~isLast;
        position += entry & 63;
        bits <<= entry;
        if (t >= end) {
          break rounds;
        }
      }
    }
    in.position = position;
    turn = t;
    table = at;
    passed = k;
  }

  /// Decodes a single symbol that has a long code or may be the last of its block.
  private void oneCode() {
    long bits = BitSource.bits(in.window, in.position);
    int entry = codes[turn % codes.length].entry(bits);
    boolean isSum = turn % 2 == 0;
    boolean isTooLarge = isSum ? DcTable.isTooLarge(entry) : Symbol.isTooLarge(entry);
    if (entry == HuffmanTable.INVALID || isTooLarge) {
      in.damage();
      turns[turn] = 0;
      nextTurn();
      return;
    }
    turns[turn] = (int) (bits >>> 32);
    in.position += HuffmanTable.length(entry) + Symbol.size(entry);
    passed += Symbol.run(entry) + 1;
    if (isSum || Symbol.isEnd(entry) || passed >= OTHERS) {
      nextTurn();
    }
  }

  private void nextTurn() {
    table += turns[turn + MAX_TURNS];
    turn++;
    passed = 0;
  }

  /// Returns the difference between the DC coefficients of a block and of the one before (T.81,
  /// F.2.2.1).
  ///
  /// @param mcu the index among the MCUs decoded last
  /// @param block the index in the MCU
  int difference(int mcu, int block) {
    long bits = (long) turns[mcu * codes.length + 2 * block] << 32;
    HuffmanTable sums = codes[2 * block];
    long sum = sums.sums().lookup()[(int) (bits >>> (64 - HuffmanTable.LOOKAHEAD))];
    if (sum != 0) {
      return DcTable.difference(sum, bits);
    }
    int entry = sums.entry(bits);
    int size = DcTable.isTooLarge(entry) ? 0 : Symbol.size(entry);
    return BlockDecoder.extend(bits << HuffmanTable.length(entry), size);
  }
}

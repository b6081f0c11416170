package dev.miniature.jpeg.write;

/// Turns one progressive scan of a plane into symbols (T.81, G.1.2.2 and G.1.2.3).
///
/// Blocks that have nothing more to say are counted, and one symbol ends them all. Its place is
/// reserved at the first of them, because in a refinement the bits of these blocks follow it.
final class BandCoder {
  /// The longest run of ended blocks that a symbol can tell, with 14 bits after it.
  private static final int MAX_ENDED = 0x7FFF;

  private final Symbols symbols;
  private int first;
  private int endedBlocks;
  private int endPlace;

  /// @param symbols receives the symbols
  BandCoder(Symbols symbols) {
    this.symbols = symbols;
  }

  /// Appends the symbols of a whole scan.
  ///
  /// @param table the table of the scan
  void code(SignificanceMap map, BandScan scan, HuffmanTableRole table) {
    first = table.first();
    if (scan.refines()) {
      refine(map, scan);
    } else {
      begin(map, scan);
    }
    finish();
  }

  private void begin(SignificanceMap map, BandScan scan) {
    int low = scan.approximationLow();
    int end = scan.spectralEnd();
    long band = scan.mask();
    long[] masks = map.nonZero(low);
    short[] values = map.plane().coefficients();
    for (int block = 0; block < map.blocks(); block++) {
      symbols.makeRoom();
      long left = masks[block] & band;
      if (left == 0) {
        end();
        continue;
      }
      finish();
      int last = scan.spectralStart() - 1;
      for (; left != 0; left &= left - 1) {
        int index = Long.numberOfTrailingZeros(left);
        int zeros = index - last - 1;
        for (; zeros > 15; zeros -= 16) {
          symbols.append((first + Symbols.SIXTEEN_ZEROS) << 16);
        }
        symbols.append(
            Symbols.entry(first + (zeros << 4), shifted(values[block * 64 + index], low)));
        last = index;
      }
      if (last < end) {
        end();
      }
    }
  }

  /// Returns a value without its lowest bits, rounded towards zero.
  private static int shifted(int value, int low) {
    int sign = value >> 31;
    return ((((value ^ sign) - sign) >> low) ^ sign) - sign;
  }

  private void refine(SignificanceMap map, BandScan scan) {
    int low = scan.approximationLow();
    long band = scan.mask();
    long[] masks = map.nonZero(low);
    long[] before = map.nonZero(low + 1);
    short[] values = map.plane().coefficients();
    for (int block = 0; block < map.blocks(); block++) {
      symbols.makeRoom();
      long known = before[block] & band;
      long fresh = masks[block] & band & ~known;
      long rest = band;
      if (fresh != 0) {
        finish();
        for (; fresh != 0; fresh &= fresh - 1) {
          int index = Long.numberOfTrailingZeros(fresh);
          long passed = rest & (1L << index) - 1;
          rest ^= passed | 1L << index;
          int sign = values[block * 64 + index] >> 31 | 1;
          passed = sixteens(passed, known, values, block, low);
          int zeros = Long.bitCount(passed & ~known);
          symbols.append(Symbols.entry(first + (zeros << 4), sign));
          correct(passed & known, values, block, low);
        }
      }
      if (rest != 0) {
        end();
        correct(rest & known, values, block, low);
      }
    }
  }

  /// Codes zeros before a coefficient while there are more than fifteen, with the bits of the known
  /// coefficients among them.
  ///
  /// @param passed the coefficients before it that no symbol has passed yet
  /// @return those that are left
  private long sixteens(long passed, long known, short[] values, int block, int low) {
    long left = passed;
    while (Long.bitCount(left & ~known) > 15) {
      long zeros = left & ~known;
      for (int i = 0; i < 15; i++) {
        zeros &= zeros - 1;
      }
      long upTo = (Long.lowestOneBit(zeros) << 1) - 1;
      symbols.append((first + Symbols.SIXTEEN_ZEROS) << 16);
      correct(left & upTo & known, values, block, low);
      left &= ~upTo;
    }
    return left;
  }

  /// Appends the next bit of each of these coefficients.
  private void correct(long places, short[] values, int block, int low) {
    int bits = 0;
    int count = 0;
    for (long left = places; left != 0; left &= left - 1) {
      int size = Math.abs(values[block * 64 + Long.numberOfTrailingZeros(left)]);
      bits = bits << 1 | (size >> low & 1);
      if (++count == Symbols.MAX_RAW) {
        symbols.appendRaw(bits, count);
        bits = 0;
        count = 0;
      }
    }
    if (count > 0) {
      symbols.appendRaw(bits, count);
    }
  }

  private void end() {
    if (endedBlocks == 0) {
      endPlace = symbols.reserve();
    }
    if (++endedBlocks == MAX_ENDED) {
      finish();
    }
  }

  private void finish() {
    if (endedBlocks > 0) {
      int bits = 31 - Integer.numberOfLeadingZeros(endedBlocks);
      symbols.fill(endPlace, (first + (bits << 4)) << 16 | (endedBlocks & ((1 << bits) - 1)));
      endedBlocks = 0;
    }
  }
}

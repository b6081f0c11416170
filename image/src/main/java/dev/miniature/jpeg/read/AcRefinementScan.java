package dev.miniature.jpeg.read;

/// Decodes one more bit of a band of coefficients (T.81, G.1.2.3): corrections of nonzero
/// coefficients, and coefficients that become nonzero.
///
/// A mask per block marks the nonzero coefficients, so corrections are applied many at a time, and
/// blocks without any cost almost nothing.
final class AcRefinementScan implements ProgressiveBlock {
  private static final int ZEROES = 15;

  private final BitSource in;
  private final HuffmanTable table;
  private final int spectralStart;
  private final int spectralEnd;
  private final int bit;
  private int emptyBlocks;

  /// @param table the code of the band
  /// @param scan the header of the scan
  AcRefinementScan(BitSource in, HuffmanTable table, ScanHeader scan) {
    this.in = in;
    this.table = table;
    this.spectralStart = scan.spectralStart();
    this.spectralEnd = scan.spectralEnd();
    this.bit = 1 << scan.approximationLow();
  }

  @Override
  public void block(int part, Coefficients picture, int row, int column) {
    int block = row * picture.columns() + column;
    int at = picture.row(row) + column;
    long known = picture.masks()[block];
    long begun = 0;
    int k = spectralStart;
    while (k <= spectralEnd && emptyBlocks == 0) {
      long bits = BitSource.bits(in.window, in.position);
      int entry = table.entry(bits);
      int length = HuffmanTable.length(entry);
      int size = Symbol.size(entry);
      int run = Symbol.run(entry);
      if (size > 1 || entry == HuffmanTable.INVALID) {
        in.damage();
        break;
      }
      in.position += length + size;
      if (size == 0 && run < ZEROES) {
        emptyBlocks = (1 << run) + (int) (bits << length >>> 1 >>> (63 - run));
        in.position += run;
        break;
      }
      int place = zero(known, k, run);
      correct(picture, at, known & between(k, place));
      if (size == 1 && place <= spectralEnd) {
        boolean positive = bits << length < 0;
        begin(picture, at, place, positive ? bit : -bit);
        begun |= 1L << place;
      }
      k = place + 1;
    }
    if (emptyBlocks > 0) {
      correct(picture, at, known & between(k, spectralEnd + 1));
      emptyBlocks--;
    }
    picture.masks()[block] = known | begun;
  }

  /// Returns the position of the zero coefficient that follows `run` others, from `k` on; a
  /// position after the band if there are not enough.
  private int zero(long known, int k, int run) {
    long zeroes = ~known & between(k, spectralEnd + 1);
    for (int i = 0; i < run && zeroes != 0; i++) {
      zeroes &= zeroes - 1;
    }
    return zeroes == 0 ? spectralEnd + 1 : Long.numberOfTrailingZeros(zeroes);
  }

  /// Returns a mask of the positions from `k` to below `end`, at most 64.
  private static long between(int k, int end) {
    return k >= end ? 0 : -1L >>> (64 - end) & -1L << k;
  }

  private static void begin(Coefficients picture, int at, int place, int value) {
    if (place <= picture.last()) {
      picture.values()[at + place * picture.columns()] = (short) value;
    }
  }

  /// Reads a bit for each of these positions; a 1 moves the value away from zero.
  private void correct(Coefficients picture, int at, long places) {
    long left = places;
    while (left != 0) {
      int count = Math.min(Long.bitCount(left), BitSource.AT_HAND);
      long bits = BitSource.bits(in.window, in.position);
      in.position += count;
      for (int i = 0; i < count; i++) {
        int k = Long.numberOfTrailingZeros(left);
        left &= left - 1;
        if (bits << i < 0 && k <= picture.last()) {
          int index = at + k * picture.columns();
          short value = picture.values()[index];
          picture.values()[index] = (short) (value + (value < 0 ? -bit : bit));
        }
      }
    }
  }

  @Override
  public void restart() {
    emptyBlocks = 0;
  }
}

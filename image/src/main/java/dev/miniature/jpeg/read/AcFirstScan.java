package dev.miniature.jpeg.read;

/// Decodes the first scan of a band of coefficients, down to some bit (T.81, G.1.2.2).
final class AcFirstScan implements ProgressiveBlock {
  private static final int ZEROES = 15;

  private final BitSource in;
  private final HuffmanTable table;
  private final int spectralStart;
  private final int spectralEnd;
  private final int approximationLow;
  private final int rest;
  private int emptyBlocks;

  /// @param table the code of the band
  /// @param scan the header of the scan
  /// @param rounds whether the lowest bits will not be decoded, so values are set to the middle of
  ///   their range
  AcFirstScan(BitSource in, HuffmanTable table, ScanHeader scan, boolean rounds) {
    this.in = in;
    this.table = table;
    this.spectralStart = scan.spectralStart();
    this.spectralEnd = scan.spectralEnd();
    this.approximationLow = scan.approximationLow();
    this.rest = rounds && approximationLow > 0 ? 1 : 0;
  }

  @Override
  public void block(int part, Coefficients picture, int row, int column) {
    if (emptyBlocks > 0) {
      emptyBlocks--;
      return;
    }
    short[] values = picture.values();
    int columns = picture.columns();
    int at = picture.row(row) + column;
    int last = picture.last();
    long mask = 0;
    int position = in.position;
    int k = spectralStart;
    while (k <= spectralEnd) {
      long bits = BitSource.bits(in.window, position);
      int entry = table.entry(bits);
      int length = HuffmanTable.length(entry);
      int size = Symbol.size(entry);
      int run = Symbol.run(entry);
      position += length + size;
      if (size == 0) {
        if (entry == HuffmanTable.INVALID) {
          in.damage();
        }
        if (run < ZEROES) {
          emptyBlocks = (1 << run) - 1 + (int) (bits << length >>> 1 >>> (63 - run));
          position += run;
          break;
        }
        k += ZEROES + 1;
        continue;
      }
      k += run;
      if (k > spectralEnd) {
        in.damage();
        break;
      }
      if (k <= last) {
        int value = BlockDecoder.extend(bits << length, size);
        values[at + k * columns] =
            (short) ((value << approximationLow) + (value < 0 ? -rest : rest));
      }
      mask |= 1L << k;
      k++;
    }
    in.position = position;
    picture.masks()[row * columns + column] |= mask;
  }

  @Override
  public void restart() {
    emptyBlocks = 0;
  }
}

package dev.miniature.jpeg.corpus;

/// A first scan of a band of AC coefficients (G.1.2.2): as in a sequential file, without their
/// lowest bits, and with one symbol for a whole run of blocks that have ended.
class AcCoder extends ScanCoder {
  private static final int SIXTEEN_ZEROS = 0xF0;

  /// The longest run that a symbol can tell, with 14 bits behind it.
  private static final int MAX_BLOCKS = 0x7FFF;

  final int table;
  final Scan scan;
  private int endedBlocks;

  AcCoder(JpegSpec spec, Scan scan) {
    this.scan = scan;
    table = Token.AC + spec.table(scan.components().getFirst());
  }

  @Override
  void code(int component, int[] block) {
    int zeros = 0;
    for (int i = scan.from(); i <= scan.to(); i++) {
      int value = shifted(block, i);
      if (value == 0) {
        zeros++;
        continue;
      }
      finish();
      for (; zeros > 15; zeros -= 16) {
        add(new Token.Symbol(table, SIXTEEN_ZEROS, 0, 0));
      }
      add(Token.number(table, zeros, value));
      zeros = 0;
    }
    if (zeros > 0) {
      end();
    }
  }

  @Override
  void finish() {
    if (endedBlocks > 0) {
      int size = Token.size(endedBlocks) - 1;
      add(new Token.Symbol(table, size << 4, endedBlocks & ((1 << size) - 1), size));
      endedBlocks = 0;
    }
  }

  /// Counts a block that has nothing new any more.
  final void end() {
    endedBlocks++;
    if (endedBlocks == MAX_BLOCKS) {
      finish();
    }
  }

  /// A coefficient by its place in zigzag order without its lowest bits, rounded towards zero.
  final int shifted(int[] block, int index) {
    int value = block[ZigZag.natural(index)];
    return Integer.signum(value) * (Math.abs(value) >> scan.bit());
  }
}

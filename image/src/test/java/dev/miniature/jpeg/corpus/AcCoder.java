package dev.miniature.jpeg.corpus;

/// Codes a first scan of a band of AC coefficients (G.1.2.2): like a sequential scan, without the
/// lowest bits, and with one symbol for a run of ended blocks.
class AcCoder extends ScanCoder {
  private static final int SIXTEEN_ZEROS = 0xF0;

  /// The longest run that a symbol can encode, with 14 bits after it.
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

  /// Counts a block that has no more data.
  final void end() {
    endedBlocks++;
    if (endedBlocks == MAX_BLOCKS) {
      finish();
    }
  }

  /// Returns a coefficient by its zigzag index without its lowest bits, rounded towards zero.
  final int shifted(int[] block, int index) {
    int value = block[ZigZag.natural(index)];
    return Integer.signum(value) * (Math.abs(value) >> scan.bit());
  }
}

package dev.miniature.jpeg.corpus;

/// Codes a scan of a sequential file: in each block the DC coefficient, then runs of zeros and the
/// coefficients that end them (F.1.2).
final class SequentialCoder extends ScanCoder {
  private static final int END_OF_BLOCK = 0x00;
  private static final int SIXTEEN_ZEROS = 0xF0;

  private final JpegSpec spec;
  private final DcCoder dc;

  SequentialCoder(JpegSpec spec) {
    this.spec = spec;
    dc = new DcCoder(spec, 0);
  }

  @Override
  void code(int component, int[] block) {
    add(dc.difference(component, block));
    int table = Token.AC + spec.table(component);
    int zeros = 0;
    for (int i = 1; i < 64; i++) {
      int value = block[ZigZag.natural(i)];
      if (value == 0) {
        zeros++;
        continue;
      }
      for (; zeros > 15; zeros -= 16) {
        add(new Token.Symbol(table, SIXTEEN_ZEROS, 0, 0));
      }
      add(Token.number(table, zeros, value));
      zeros = 0;
    }
    if (zeros > 0) {
      add(new Token.Symbol(table, END_OF_BLOCK, 0, 0));
    }
  }

  @Override
  void restart() {
    dc.restart();
  }
}

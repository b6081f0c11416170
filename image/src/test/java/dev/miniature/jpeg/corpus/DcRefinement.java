package dev.miniature.jpeg.corpus;

/// A later scan of DC coefficients: one more bit of each, not coded (G.1.2.1).
final class DcRefinement extends ScanCoder {
  private final int bit;

  DcRefinement(Scan scan) {
    bit = scan.bit();
  }

  @Override
  void code(int component, int[] block) {
    add(new Token.Bit((block[0] >> bit) & 1));
  }
}

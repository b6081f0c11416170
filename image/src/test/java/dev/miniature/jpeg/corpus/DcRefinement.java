package dev.miniature.jpeg.corpus;

/// Codes a later scan of DC coefficients: one more bit of each, without a code (G.1.2.1).
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

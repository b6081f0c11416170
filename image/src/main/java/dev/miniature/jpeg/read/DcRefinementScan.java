package dev.miniature.jpeg.read;

/// Decodes one more bit of DC coefficients (T.81, G.1.2.1, refinement).
final class DcRefinementScan implements ProgressiveBlock {
  private final BitSource in;
  private final int approximationLow;

  /// @param approximationLow the position of the bit
  DcRefinementScan(BitSource in, int approximationLow) {
    this.in = in;
    this.approximationLow = approximationLow;
  }

  @Override
  public void block(int part, Coefficients picture, int row, int column) {
    int bit = in.window[in.position >> 3] >> (7 - (in.position & 7)) & 1;
    in.position++;
    if (picture.has(row, column)) {
      picture.values()[picture.row(row) + column] |= (short) (bit << approximationLow);
    }
  }

  @Override
  public void restart() {}
}

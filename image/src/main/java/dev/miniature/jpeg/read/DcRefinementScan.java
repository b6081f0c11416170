package dev.miniature.jpeg.read;

/// One more bit of the first coefficients of blocks (T.81, G.1.2.1, refinement).
final class DcRefinementScan implements ProgressiveBlock {
  private final BitSource in;
  private final int approximationLow;

  /// @param approximationLow which bit it is
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

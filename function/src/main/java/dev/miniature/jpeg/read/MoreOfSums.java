package dev.miniature.jpeg.read;

/// One more bit of the first coefficients of blocks (T.81, G.1.2.1, refinement).
final class MoreOfSums implements ProgressiveBlock {
  private final BitSource in;
  private final int low;

  /// @param low which bit it is
  MoreOfSums(BitSource in, int low) {
    this.in = in;
    this.low = low;
  }

  @Override
  public void block(int part, Coefficients picture, int row, int column) {
    int bit = in.window[in.position >> 3] >> (7 - (in.position & 7)) & 1;
    in.position++;
    if (picture.has(row, column)) {
      picture.values()[picture.row(row) + column] |= (short) (bit << low);
    }
  }

  @Override
  public void restart() {}
}

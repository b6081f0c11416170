package dev.miniature.jpeg.read;

/// What the decoder of a sequential scan keeps for one of its components. Plain fields, since they
/// are read for every block.
final class Channel {
  /// What the next sum is told as a difference from (T.81, F.1.1.5.1).
  int prediction;

  final HuffmanTable sums;
  final HuffmanTable others;
  final long[] pairs;
  final short[] skips;

  /// @param sums the table of first coefficients
  /// @param others the table of all others
  Channel(HuffmanTable sums, HuffmanTable others) {
    this.sums = sums;
    this.others = others;
    this.pairs = others.pairs().lookup();
    this.skips = others.skips().lookup();
  }
}

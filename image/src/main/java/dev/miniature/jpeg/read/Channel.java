package dev.miniature.jpeg.read;

/// What the decoder of a sequential scan keeps for one of its components. Plain fields, since they
/// are read for every block.
final class Channel {
  /// What the next sum is told as a difference from (T.81, F.1.1.5.1).
  int prediction;

  final HuffmanTable sumCodes;
  final HuffmanTable codes;
  final long[] sums;
  final long[] pairs;
  final short[] skips;

  /// @param sumCodes those of first coefficients
  /// @param codes those of all others
  Channel(HuffmanTable sumCodes, HuffmanTable codes) {
    this.sumCodes = sumCodes;
    this.codes = codes;
    this.sums = sumCodes.sums().lookup();
    this.pairs = codes.pairs().lookup();
    this.skips = codes.skips().lookup();
  }
}

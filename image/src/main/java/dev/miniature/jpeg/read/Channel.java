package dev.miniature.jpeg.read;

/// The state of one component in the decoder of a sequential scan. Its fields are plain because
/// they are read for every block.
final class Channel {
  /// The value to which the next DC difference is added (T.81, F.1.1.5.1).
  int prediction;

  final HuffmanTable sumCodes;
  final HuffmanTable codes;
  final long[] sums;
  final long[] pairs;
  final short[] skips;

  /// @param sumCodes the codes of first coefficients
  /// @param codes the codes of all other coefficients
  Channel(HuffmanTable sumCodes, HuffmanTable codes) {
    this.sumCodes = sumCodes;
    this.codes = codes;
    this.sums = sumCodes.sums().lookup();
    this.pairs = codes.pairs().lookup();
    this.skips = codes.skips().lookup();
  }
}

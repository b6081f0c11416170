package dev.miniature.image.java2d;

/// The resampling of a line of pixels.
///
/// @param source the number of input pixels
/// @param start the input position at which the first output pixel begins
/// @param step the input pixels per output pixel; may be fractional
/// @param pixels the number of output pixels
record Sampling(int source, double start, double step, int pixels) {
  /// Returns whether output and input are the same.
  boolean isIdentity() {
    return start == 0 && step == 1 && pixels == source;
  }
}

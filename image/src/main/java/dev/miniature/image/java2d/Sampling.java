package dev.miniature.image.java2d;

/// How a line of pixels becomes another.
///
/// @param source how many pixels there are
/// @param start where among them the first new one begins
/// @param step how many of them a new one takes, not always a whole number
/// @param pixels how many new ones there are
record Sampling(int source, double start, double step, int pixels) {
  /// Whether the new ones are the old ones.
  boolean isIdentity() {
    return start == 0 && step == 1 && pixels == source;
  }
}

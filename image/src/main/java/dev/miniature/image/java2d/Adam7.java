package dev.miniature.image.java2d;

/// The seven passes of an interlaced PNG (W3C PNG, section 8): where each begins, and the distances
/// between its pixels.
enum Adam7 {
  FIRST(0, 0, 8, 8),
  SECOND(4, 0, 8, 8),
  THIRD(0, 4, 4, 8),
  FOURTH(2, 0, 4, 4),
  FIFTH(0, 2, 2, 4),
  SIXTH(1, 0, 2, 2),
  SEVENTH(0, 1, 1, 2);

  private final int left;
  private final int top;
  private final int across;
  private final int down;

  Adam7(int left, int top, int across, int down) {
    this.left = left;
    this.top = top;
    this.across = across;
    this.down = down;
  }

  int left() {
    return left;
  }

  int top() {
    return top;
  }

  int across() {
    return across;
  }

  int down() {
    return down;
  }

  /// Returns how many pixels of a row of `width` belong to this pass.
  int columns(int width) {
    return Math.max(0, Math.ceilDiv(width - left, across));
  }
}

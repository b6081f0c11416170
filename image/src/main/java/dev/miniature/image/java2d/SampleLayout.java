package dev.miniature.image.java2d;

/// What the samples of one pixel are, one byte each and next to each other.
enum SampleLayout {
  GREY(1, false),
  GREY_ALPHA(2, true),
  RGB(3, false),
  RGB_ALPHA(4, true),
  /// Ink, so that 0 is paper and 255 is full.
  CMYK(4, false);

  private final int count;
  private final boolean alpha;

  SampleLayout(int count, boolean alpha) {
    this.count = count;
    this.alpha = alpha;
  }

  /// How many samples a pixel has, alpha included.
  int count() {
    return count;
  }

  /// Whether the last one is alpha.
  boolean alpha() {
    return alpha;
  }
}

package dev.miniature.image.java2d;

/// The layout of a pixel's samples, which are adjacent bytes.
enum SampleLayout {
  GREY(1, false),
  GREY_ALPHA(2, true),
  RGB(3, false),
  RGB_ALPHA(4, true),
  /// Ink, where 0 is paper and 255 is full.
  CMYK(4, false);

  private final int count;
  private final boolean alpha;

  SampleLayout(int count, boolean alpha) {
    this.count = count;
    this.alpha = alpha;
  }

  /// Returns the number of samples per pixel, including alpha.
  int count() {
    return count;
  }

  /// Returns whether the last sample is alpha.
  boolean alpha() {
    return alpha;
  }
}

package dev.miniature.image.pipeline;

/// The layout of a pixel's samples: one byte each, adjacent. Alpha is straight: colours are not
/// multiplied by it, as in every web format.
public enum PixelFormat {
  GREY(1, false),
  GREY_STRAIGHT_ALPHA(2, true),
  RGB(3, false),
  RGB_STRAIGHT_ALPHA(4, true);

  private final int channels;
  private final boolean alpha;

  PixelFormat(int channels, boolean alpha) {
    this.channels = channels;
    this.alpha = alpha;
  }

  /// Returns the format with this number of samples.
  ///
  /// @param channels 1–4
  public static PixelFormat ofChannels(int channels) {
    return values()[channels - 1];
  }

  /// Returns the number of samples per pixel, including alpha.
  public int channels() {
    return channels;
  }

  /// Returns whether the last sample is alpha.
  public boolean hasAlpha() {
    return alpha;
  }

  /// Returns whether the format is grey, with or without alpha.
  public boolean isGrey() {
    return channels <= 2;
  }

  /// Returns the same format with alpha.
  public PixelFormat withAlpha() {
    return isGrey() ? GREY_STRAIGHT_ALPHA : RGB_STRAIGHT_ALPHA;
  }

  /// Returns the same format without alpha.
  public PixelFormat withoutAlpha() {
    return isGrey() ? GREY : RGB;
  }
}

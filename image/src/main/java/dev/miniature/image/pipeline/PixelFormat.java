package dev.miniature.image.pipeline;

/// What the samples of a pixel are: one byte each, next to each other, in sRGB. Alpha is straight:
/// colours are not multiplied by it, since that is how every format for the web stores them.
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

  /// The format of pixels with so many samples.
  ///
  /// @param channels 1–4
  public static PixelFormat ofChannels(int channels) {
    return values()[channels - 1];
  }

  /// How many samples a pixel has, alpha included.
  public int channels() {
    return channels;
  }

  /// Whether the last sample is alpha.
  public boolean hasAlpha() {
    return alpha;
  }

  /// Whether there is only brightness, with or without alpha.
  public boolean isGrey() {
    return channels <= 2;
  }

  /// The same with alpha.
  public PixelFormat withAlpha() {
    return isGrey() ? GREY_STRAIGHT_ALPHA : RGB_STRAIGHT_ALPHA;
  }

  /// The same without alpha.
  public PixelFormat withoutAlpha() {
    return isGrey() ? GREY : RGB;
  }
}

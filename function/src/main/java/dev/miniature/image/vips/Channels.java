package dev.miniature.image.vips;

import dev.miniature.vips.Interpretation;
import dev.miniature.vips.VipsImage;

/// What the channels of an image are for.
final class Channels {
  private Channels() {}

  /// Whether the last channel is opacity.
  static boolean haveAlpha(VipsImage image) {
    int colours = image.interpretation() == Interpretation.CMYK ? 4 : 3;
    return image.bands() == 2 || image.bands() == colours + 1;
  }

  /// Whether there is only brightness, with or without opacity.
  static boolean areGrey(VipsImage image) {
    return image.bands() <= 2;
  }
}

package dev.miniature.image.vips;

import dev.miniature.vips.Interpretation;
import dev.miniature.vips.VipsException;
import dev.miniature.vips.VipsImage;

/// What the channels of an image are for.
final class Channels {
  private Channels() {}

  /// Without the channels behind the colours, and behind the opacity if there is one: saved
  /// selections, which libvips takes for opacity.
  static VipsImage withoutExtras(VipsImage image, boolean alpha) throws VipsException {
    int kept = Math.min(image.bands(), colours(image) + (alpha ? 1 : 0));
    return kept == image.bands() ? image : image.firstBands(kept);
  }

  private static int colours(VipsImage image) {
    return switch (image.interpretation()) {
      case GREY, GREY_16 -> 1;
      case CMYK -> 4;
      case SRGB, RGB_16 -> 3;
      case OTHER -> areGrey(image) ? 1 : 3;
    };
  }

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

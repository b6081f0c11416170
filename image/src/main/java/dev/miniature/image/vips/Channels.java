package dev.miniature.image.vips;

import dev.miniature.vips.Interpretation;
import dev.miniature.vips.VipsException;
import dev.miniature.vips.VipsImage;

/// Classifies and removes channels of an image.
final class Channels {
  private Channels() {}

  /// Returns the image without the channels after the colours and the opacity, if any. These are
  /// saved selections, which libvips treats as opacity.
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

  /// Returns whether the last channel is opacity.
  static boolean haveAlpha(VipsImage image) {
    int colours = image.interpretation() == Interpretation.CMYK ? 4 : 3;
    return image.bands() == 2 || image.bands() == colours + 1;
  }

  /// Returns whether the image is grey, with or without opacity.
  static boolean areGrey(VipsImage image) {
    return image.bands() <= 2;
  }
}

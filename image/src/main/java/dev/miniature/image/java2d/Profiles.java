package dev.miniature.image.java2d;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.util.Optional;

/// Determines the profile of a file's colours.
final class Profiles {
  private Profiles() {}

  /// Returns the profile in these bytes if it is readable, is for this kind of colours, and differs
  /// from sRGB.
  static Optional<ICC_Profile> of(Optional<byte[]> embedded, SampleLayout channels) {
    return embedded.flatMap(Profiles::parse).filter(profile -> counts(profile, channels));
  }

  /// Returns the profile of a decoded image, unless it is one of ImageIO's defaults for files
  /// without a profile.
  static Optional<ICC_Profile> of(BufferedImage image, SampleLayout channels) {
    ColorSpace space = image.getColorModel().getColorSpace();
    if (space instanceof ICC_ColorSpace colours
        && !space.isCS_sRGB()
        && !space.equals(ColorSpace.getInstance(ColorSpace.CS_GRAY))) {
      return Optional.of(colours.getProfile()).filter(profile -> counts(profile, channels));
    }
    return Optional.empty();
  }

  private static Optional<ICC_Profile> parse(byte[] bytes) {
    try {
      return Optional.of(ICC_Profile.getInstance(bytes));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private static boolean counts(ICC_Profile profile, SampleLayout channels) {
    return fits(profile, channels) && Srgb.changes(profile);
  }

  private static boolean fits(ICC_Profile profile, SampleLayout channels) {
    return profile.getColorSpaceType()
        == switch (channels) {
          case GREY, GREY_ALPHA -> ColorSpace.TYPE_GRAY;
          case RGB, RGB_ALPHA -> ColorSpace.TYPE_RGB;
          case CMYK -> ColorSpace.TYPE_CMYK;
        };
  }
}

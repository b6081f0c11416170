package dev.miniature.image.vips;

import dev.miniature.vips.Interpretation;
import dev.miniature.vips.VipsException;
import dev.miniature.vips.VipsImage;
import java.util.Optional;

/// The step that brings colours to sRGB with eight bits; grey stays grey.
///
/// It comes after scaling, when pixels are few.
final class Colours {
  private static final String PROFILE = "icc-profile-data";

  private Colours() {}

  static VipsImage toSrgb(VipsImage image) throws VipsException {
    Optional<byte[]> profile = image.bytes(PROFILE);
    if (profile.isPresent() && !SrgbProfile.describes(profile.get())) {
      try {
        return image.toSrgbByProfile();
      } catch (VipsException unusable) {
        // A profile that is broken, or that is for another kind of picture, is as good as none:
        // browsers ignore it too.
        return withoutProfile(image);
      }
    }
    return withoutProfile(image);
  }

  private static VipsImage withoutProfile(VipsImage image) throws VipsException {
    return switch (image.interpretation()) {
      case SRGB, GREY -> image.isEightBit() ? image : image.to(image.interpretation());
      case GREY_16 -> image.to(Interpretation.GREY);
      case RGB_16, CMYK, OTHER -> image.to(Interpretation.SRGB);
    };
  }
}

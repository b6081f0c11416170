package dev.miniature.image.vips;

import dev.miniature.image.header.SrgbProfile;
import dev.miniature.image.pipeline.KeptSpace;
import dev.miniature.image.pipeline.ProfileConverter.DeviceColours;
import dev.miniature.vips.Interpretation;
import dev.miniature.vips.VipsException;
import dev.miniature.vips.VipsImage;
import java.util.Optional;

/// Converts colours to 8-bit sRGB. Grey stays grey.
///
/// This step follows scaling, so that it processes few pixels.
final class Colours {
  static final String PROFILE = "icc-profile-data";
  private static final int INKS = 4;

  private Colours() {}

  static VipsImage toSrgb(VipsImage image) throws VipsException {
    Optional<byte[]> profile = image.bytes(PROFILE);
    if (profile.isPresent() && !SrgbProfile.describes(profile.get())) {
      try {
        return image.toSrgbByProfile();
      } catch (VipsException unusable) {
        // A profile that is damaged or meant for another kind of picture is ignored, as in
        // browsers.
        return withoutProfile(image);
      }
    }
    return withoutProfile(image);
  }

  /// Returns the colour space of an image if it can be kept.
  static Optional<KeptSpace> kept(VipsImage image) {
    return switch (image.interpretation()) {
      case SRGB, RGB_16 -> kept(image, DeviceColours.RGB);
      case GREY, GREY_16 -> kept(image, DeviceColours.GREY);
      case CMYK, OTHER -> Optional.empty();
    };
  }

  private static Optional<KeptSpace> kept(VipsImage image, DeviceColours colours) {
    return image.bytes(PROFILE).flatMap(profile -> KeptSpace.of(profile, colours));
  }

  /// Returns the image in eight bits, without regard to its profile.
  static VipsImage withoutProfile(VipsImage image) throws VipsException {
    return switch (image.interpretation()) {
      case SRGB, GREY -> image.isEightBit() ? image : image.to(image.interpretation());
      case GREY_16 -> image.to(Interpretation.GREY);
      case CMYK -> ofInk(image);
      case RGB_16, OTHER -> image.to(Interpretation.SRGB);
    };
  }

  /// Converts CMYK without a profile by the simple formula of browsers: red = (255 − cyan)(255 −
  /// black) / 255. Flattening the inverted picture on black computes this, with black as its
  /// opacity.
  private static VipsImage ofInk(VipsImage image) throws VipsException {
    return image.isEightBit() && image.bands() == INKS
        ? image.invert().as(Interpretation.SRGB).flatten(0, 0, 0)
        : image.to(Interpretation.SRGB);
  }
}

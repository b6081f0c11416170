package dev.miniature.image.java2d;

import dev.miniature.image.header.RgbEncoding;
import dev.miniature.image.pipeline.KeptSpace;
import dev.miniature.image.pipeline.ProfileConverter.DeviceColours;
import java.awt.color.ICC_Profile;
import java.util.Optional;

/// A decoded and reduced picture.
///
/// @param samples its pixels, in the colour space of the file
/// @param profile the profile of these colours; without one, they are sRGB, its grey, or plain CMYK
/// @param encoding the encoding of these colours, if the file defines it without a profile
/// @param isIndexed whether the file has a palette
record Decoded(
    Samples samples,
    Optional<ICC_Profile> profile,
    Optional<RgbEncoding> encoding,
    boolean isIndexed) {
  /// Creates a picture of a file without a palette.
  Decoded(Samples samples, Optional<ICC_Profile> profile) {
    this(samples, profile, Optional.empty(), false);
  }

  /// Returns whether the picture is grey, with or without alpha.
  boolean isGrey() {
    return switch (samples.channels()) {
      case GREY, GREY_ALPHA -> true;
      case RGB, RGB_ALPHA, CMYK -> false;
    };
  }

  /// Returns the colour space if it can be kept.
  Optional<KeptSpace> keepable() {
    DeviceColours colours =
        switch (samples.channels()) {
          case GREY, GREY_ALPHA -> DeviceColours.GREY;
          case RGB, RGB_ALPHA -> DeviceColours.RGB;
          case CMYK -> DeviceColours.CMYK;
        };
    return encoding.isPresent()
        ? KeptSpace.of(encoding.get())
        : profile.flatMap(known -> KeptSpace.of(known.getData(), colours));
  }

  /// Returns the same picture without its colour space, so that its colours are not converted.
  Decoded withoutSpace() {
    return new Decoded(samples, Optional.empty(), Optional.empty(), isIndexed);
  }
}

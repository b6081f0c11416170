package dev.miniature.image.java2d;

import dev.miniature.image.header.RgbEncoding;
import java.awt.color.ICC_Profile;
import java.util.Optional;

/// A picture that has been decoded and shrunk.
///
/// @param samples its pixels, in the colours of the file
/// @param profile what those colours mean; sRGB, its grey, or plain ink where there is none
/// @param encoding the same, where the file tells it without a profile
/// @param isIndexed whether the file stores few colours by number
record Decoded(
    Samples samples,
    Optional<ICC_Profile> profile,
    Optional<RgbEncoding> encoding,
    boolean isIndexed) {
  /// A picture whose colours the file does not store by number.
  Decoded(Samples samples, Optional<ICC_Profile> profile) {
    this(samples, profile, Optional.empty(), false);
  }

  /// Whether there is only brightness, with or without alpha.
  boolean isGrey() {
    return switch (samples.channels()) {
      case GREY, GREY_ALPHA -> true;
      case RGB, RGB_ALPHA, CMYK -> false;
    };
  }
}

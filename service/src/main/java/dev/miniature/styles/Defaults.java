package dev.miniature.styles;

import dev.miniature.image.Hdr;
import java.time.Duration;

/// The values at the top of the file, which hold for styles that leave the keys out.
///
/// @param hdr what becomes of gain maps
/// @param maxAge the lifetime of the thumbnails
record Defaults(Hdr hdr, Duration maxAge) {
  private static final Duration DAY = Duration.ofDays(1);

  /// Reads them; invalid values are recorded as mistakes.
  static Defaults read(Section top, Values values) {
    return new Defaults(
        top.read("hdr", values::hdr).orElse(Hdr.DROP),
        top.read("maxAge", values::seconds).orElse(DAY));
  }
}

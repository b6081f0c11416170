package dev.miniature.styles;

import dev.miniature.image.Effort;
import dev.miniature.image.Hdr;
import dev.miniature.image.OutputColour;
import java.time.Duration;

/// The values at the top of the file, which hold for styles that leave the keys out.
///
/// @param effort the time that encoding may take
/// @param hdr what becomes of gain maps
/// @param colour the colour space of the thumbnails
/// @param maxAge the lifetime of the thumbnails
record Defaults(Effort effort, Hdr hdr, OutputColour colour, Duration maxAge) {
  private static final Duration DAY = Duration.ofDays(1);

  /// Reads them; invalid values are recorded as mistakes.
  static Defaults read(Section top, Values values) {
    return new Defaults(
        top.read("effort", values::effort).orElse(Effort.NORMAL),
        top.read("hdr", values::hdr).orElse(Hdr.DROP),
        top.read("colour", values::outputColour).orElse(OutputColour.SRGB),
        top.read("maxAge", values::seconds).orElse(DAY));
  }
}

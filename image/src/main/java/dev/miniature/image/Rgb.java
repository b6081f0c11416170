package dev.miniature.image;

import java.util.Locale;

/// An opaque sRGB colour.
///
/// @param red 0–255
/// @param green 0–255
/// @param blue 0–255
public record Rgb(int red, int green, int blue) {
  /// What transparent pixels are laid on when nobody says otherwise.
  public static final Rgb WHITE = new Rgb(255, 255, 255);

  /// Refuses values that are no channel.
  ///
  /// @throws IllegalArgumentException if one is outside 0–255
  public Rgb {
    if (((red | green | blue) & ~0xFF) != 0) {
      throw new IllegalArgumentException("No colour: " + red + ", " + green + ", " + blue);
    }
  }

  /// Whether it is a shade of grey.
  public boolean isGrey() {
    return red == green && green == blue;
  }

  /// The colour as `0xRRGGBB`.
  public int packed() {
    return red << 16 | green << 8 | blue;
  }

  /// The colour as CSS writes it: `#rrggbb`.
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "#%06x", packed());
  }
}

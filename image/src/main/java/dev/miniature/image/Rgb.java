package dev.miniature.image;

import java.util.Locale;

/// An opaque sRGB colour.
///
/// @param red 0–255
/// @param green 0–255
/// @param blue 0–255
public record Rgb(int red, int green, int blue) {
  /// The default background of transparent pixels.
  public static final Rgb WHITE = new Rgb(255, 255, 255);

  /// Checks the channels.
  ///
  /// @throws IllegalArgumentException if one is outside 0–255
  public Rgb {
    if (((red | green | blue) & ~0xFF) != 0) {
      throw new IllegalArgumentException("Invalid colour: " + red + ", " + green + ", " + blue);
    }
  }

  /// Returns whether it is a shade of grey.
  public boolean isGrey() {
    return red == green && green == blue;
  }

  /// Returns the colour as `0xRRGGBB`.
  public int packed() {
    return red << 16 | green << 8 | blue;
  }

  /// Returns the colour in CSS syntax: `#rrggbb`.
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "#%06x", packed());
  }
}

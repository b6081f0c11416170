package dev.miniature.image;

/// An sRGB colour with alpha.
///
/// @param colour the straight colour
/// @param alpha 0 for transparent to 255 for opaque
public record Rgba(Rgb colour, int alpha) {
  /// Checks the alpha.
  ///
  /// @throws IllegalArgumentException if it is outside 0–255
  public Rgba {
    if ((alpha & ~0xFF) != 0) {
      throw new IllegalArgumentException("Invalid alpha: " + alpha);
    }
  }

  /// Returns an opaque colour.
  public static Rgba opaque(Rgb colour) {
    return new Rgba(colour, 255);
  }
}

package dev.miniature.image;

/// An sRGB colour that lets through some of what lies below.
///
/// @param colour what it is where nothing shines through
/// @param alpha 0 for clear to 255 for opaque
public record Rgba(Rgb colour, int alpha) {
  /// Refuses values that are no alpha.
  ///
  /// @throws IllegalArgumentException if it is outside 0–255
  public Rgba {
    if ((alpha & ~0xFF) != 0) {
      throw new IllegalArgumentException("No alpha: " + alpha);
    }
  }

  /// One that lets nothing through.
  public static Rgba opaque(Rgb colour) {
    return new Rgba(colour, 255);
  }
}

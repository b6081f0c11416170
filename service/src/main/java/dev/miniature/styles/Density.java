package dev.miniature.styles;

/// The number of device pixels per CSS pixel, as in `srcset`: 2 for `@2x`.
///
/// It is an integer: `@1.5x` would put a dot into the middle of a name, and `/photo_w300@1.5x`
/// could be read in two ways.
///
/// @param factor 1–10
public record Density(int factor) {
  /// One device pixel per CSS pixel. It is always allowed, and never part of a canonical URL.
  public static final Density ONE = new Density(1);

  /// The maximum density; current phones have up to 4.
  public static final int LARGEST = 10;

  /// Checks the factor.
  ///
  /// @throws IllegalArgumentException unless it is 1–10
  public Density {
    if (factor < 1 || factor > LARGEST) {
      throw new IllegalArgumentException("Invalid density: " + factor);
    }
  }

  /// Returns the density in URL syntax without the `@`: `2x`.
  @Override
  public String toString() {
    return factor + "x";
  }
}

package dev.miniature.styles;

/// How many device pixels a CSS pixel has, as `srcset` counts them: 2 for `@2x`.
///
/// Whole numbers only: `@1.5x` would bring a dot into the middle of a name, and then
/// `/photo_w300@1.5x` could be read in two ways.
///
/// @param factor 1–10
public record Density(int factor) {
  /// One device pixel to one CSS pixel. Always there, and never written in a canonical URL.
  public static final Density ONE = new Density(1);

  /// The largest that is any use; phones of today stop at 4.
  public static final int LARGEST = 10;

  /// Refuses what is no density.
  ///
  /// @throws IllegalArgumentException unless it is 1–10
  public Density {
    if (factor < 1 || factor > LARGEST) {
      throw new IllegalArgumentException("No density: " + factor);
    }
  }

  /// As a URL has it, without the `@`: `2x`.
  @Override
  public String toString() {
    return factor + "x";
  }
}

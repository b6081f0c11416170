package dev.miniature.image;

/// How the corners of a thumbnail are rounded.
public sealed interface Corners {
  /// By quarters of a circle.
  ///
  /// @param radius in pixels, at least 1; more than half of a side is as good as [Circle]
  record Rounded(int radius) implements Corners {
    /// Refuses a radius that there is not.
    ///
    /// @throws IllegalArgumentException if it is less than 1
    public Rounded {
      if (radius < 1) {
        throw new IllegalArgumentException("No radius: " + radius);
      }
    }
  }

  /// As far as it goes: a square becomes a circle, anything else gets half circles for its short
  /// sides.
  record Circle() implements Corners {}

  /// The same for a screen with `density` pixels where there was one.
  default Corners times(int density) {
    return switch (this) {
      case Rounded(int radius) -> new Rounded(radius * density);
      case Circle _ -> this;
    };
  }

  /// The same for a smaller copy.
  ///
  /// @param scale how large that is, where this is 1
  default Corners inSmall(double scale) {
    return switch (this) {
      case Rounded(int radius) -> new Rounded((int) Math.max(1, Math.round(radius * scale)));
      case Circle _ -> this;
    };
  }

  /// The radius on a canvas of this size, in pixels; half pixels count.
  default double radius(Dimensions canvas) {
    double largest = Math.min(canvas.width(), canvas.height()) / 2.0;
    return switch (this) {
      case Rounded(int radius) -> Math.min(radius, largest);
      case Circle _ -> largest;
    };
  }
}

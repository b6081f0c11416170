package dev.miniature.image;

/// The shape of a thumbnail's corners.
public sealed interface Corners {
  /// Corners in the form of a quarter circle.
  ///
  /// @param radius in pixels, at least 1; more than half of a side has the effect of [Circle]
  record Rounded(int radius) implements Corners {
    /// Checks the radius.
    ///
    /// @throws IllegalArgumentException if it is less than 1
    public Rounded {
      if (radius < 1) {
        throw new IllegalArgumentException("Invalid radius: " + radius);
      }
    }
  }

  /// The largest possible radius: a square becomes a circle, and other shapes get semicircles at
  /// their short sides.
  record Circle() implements Corners {}

  /// Returns the corners for a screen of this density.
  default Corners times(int density) {
    return switch (this) {
      case Rounded(int radius) -> new Rounded(radius * density);
      case Circle _ -> this;
    };
  }

  /// Returns the corners for a smaller copy of the thumbnail.
  ///
  /// @param scale the size of the copy relative to the thumbnail
  default Corners inSmall(double scale) {
    return switch (this) {
      case Rounded(int radius) -> new Rounded((int) Math.max(1, Math.round(radius * scale)));
      case Circle _ -> this;
    };
  }

  /// Returns the radius on a canvas of this size, in pixels; it may be fractional.
  default double radius(Dimensions canvas) {
    double largest = Math.min(canvas.width(), canvas.height()) / 2.0;
    return switch (this) {
      case Rounded(int radius) -> Math.min(radius, largest);
      case Circle _ -> largest;
    };
  }
}

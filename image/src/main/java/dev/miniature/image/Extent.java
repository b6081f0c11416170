package dev.miniature.image;

/// The width of an overlay.
public sealed interface Extent {
  /// A number of pixels.
  ///
  /// @param count at least 1
  record Pixels(int count) implements Extent {
    /// Checks the number.
    ///
    /// @throws IllegalArgumentException if it is less than 1
    public Pixels {
      if (count < 1) {
        throw new IllegalArgumentException("Nothing is " + count + " pixels wide");
      }
    }
  }

  /// A share of the thumbnail's width.
  ///
  /// @param share above 0
  record OfWidth(Fraction share) implements Extent {}

  /// Returns the extent for a screen of this density.
  default Extent times(int density) {
    return switch (this) {
      case Pixels(int count) -> new Pixels(count * density);
      case OfWidth _ -> this;
    };
  }

  /// Returns the pixels on a canvas of this width, at least 1.
  default int on(int width) {
    return switch (this) {
      case Pixels(int count) -> count;
      case OfWidth(Fraction share) -> Math.max(1, part(share, width));
    };
  }

  /// Returns the share of a whole number, rounded.
  static int part(Fraction share, int whole) {
    long all = Fraction.ALL.millionths();
    return Math.toIntExact((2L * share.millionths() * whole + all) / (2 * all));
  }
}

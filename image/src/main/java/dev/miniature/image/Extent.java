package dev.miniature.image;

/// How wide something on a thumbnail is.
public sealed interface Extent {
  /// So many pixels.
  ///
  /// @param count at least 1
  record Pixels(int count) implements Extent {
    /// Refuses what cannot be seen.
    ///
    /// @throws IllegalArgumentException if there are fewer than 1
    public Pixels {
      if (count < 1) {
        throw new IllegalArgumentException("Nothing is " + count + " pixels wide");
      }
    }
  }

  /// A share of the thumbnail's own width.
  ///
  /// @param share above 0
  record OfWidth(Share share) implements Extent {}

  /// The same for a screen with `density` pixels where there was one.
  default Extent times(int density) {
    return switch (this) {
      case Pixels(int count) -> new Pixels(count * density);
      case OfWidth _ -> this;
    };
  }

  /// In pixels, on a canvas of this width; at least 1.
  default int on(int width) {
    return switch (this) {
      case Pixels(int count) -> count;
      case OfWidth(Share share) -> Math.max(1, part(share, width));
    };
  }

  /// So much of a whole number, to the nearest one.
  static int part(Share share, int whole) {
    long all = Share.ALL.millionths();
    return Math.toIntExact((2L * share.millionths() * whole + all) / (2 * all));
  }
}

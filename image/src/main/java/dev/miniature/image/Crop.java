package dev.miniature.image;

/// A part of an upright picture, in shares of its sides. It is cut out before scaling.
///
/// @param left the left edge, as a share of the width
/// @param top the top edge, as a share of the height
/// @param width as a share of the picture's width
/// @param height as a share of the picture's height
public record Crop(Fraction left, Fraction top, Fraction width, Fraction height) {
  /// The minimum share of a side. It keeps the scaled size of the whole original within the range
  /// of all engines, and a hundredth of the longest output side is 164 pixels anyway.
  public static final Fraction LEAST = new Fraction(10_000);

  /// The whole picture.
  public static final Crop WHOLE =
      new Crop(Fraction.NONE, Fraction.NONE, Fraction.ALL, Fraction.ALL);

  /// Checks the edges.
  ///
  /// @throws IllegalArgumentException if the part extends beyond the picture, or is smaller than
  ///   [#LEAST]
  public Crop {
    check(left, width);
    check(top, height);
  }

  private static void check(Fraction start, Fraction length) {
    if (length.compareTo(LEAST) < 0 || start.millionths() + length.millionths() > 1_000_000) {
      throw new IllegalArgumentException("Invalid crop: " + start + " and " + length);
    }
  }

  /// Returns the part in pixels, at least one. Each edge is rounded to the nearest pixel, so that
  /// adjacent parts meet.
  public PixelRegion of(Dimensions picture) {
    int fromLeft = Math.min(left.of(picture.width()), picture.width() - 1);
    int fromTop = Math.min(top.of(picture.height()), picture.height() - 1);
    return new PixelRegion(
        fromLeft,
        fromTop,
        new Dimensions(
            Math.max(1, end(picture.width(), left, width) - fromLeft),
            Math.max(1, end(picture.height(), top, height) - fromTop)));
  }

  private static int end(int side, Fraction start, Fraction length) {
    return new Fraction(start.millionths() + length.millionths()).of(side);
  }
}

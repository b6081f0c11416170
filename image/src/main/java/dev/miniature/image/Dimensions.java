package dev.miniature.image;

/// A width and a height in pixels, each at least 1.
///
/// @param width the width in pixels
/// @param height the height in pixels
public record Dimensions(int width, int height) {

  /// Checks the sides.
  ///
  /// @throws IllegalArgumentException if a side is below 1
  public Dimensions {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("Invalid dimensions: " + width + "×" + height);
    }
  }

  /// Returns the number of pixels. It is a `long`, because a hostile header may declare more than
  /// an `int` holds.
  public long pixels() {
    return (long) width * height;
  }

  /// Returns the dimensions with width and height exchanged.
  public Dimensions transposed() {
    return new Dimensions(height, width);
  }

  @Override
  public String toString() {
    return width + "×" + height;
  }
}

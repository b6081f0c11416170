package dev.miniature.image;

/// A width and a height in pixels, each at least 1.
///
/// @param width pixels from left to right
/// @param height pixels from top to bottom
public record Dimensions(int width, int height) {

  /// Refuses sides that no picture has.
  ///
  /// @throws IllegalArgumentException if a side is below 1
  public Dimensions {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("No picture measures " + width + "×" + height);
    }
  }

  /// How many pixels that is. A `long`, because a hostile header may claim more than an `int`
  /// holds.
  public long pixels() {
    return (long) width * height;
  }

  /// The same picture lying on its side.
  public Dimensions transposed() {
    return new Dimensions(height, width);
  }

  @Override
  public String toString() {
    return width + "×" + height;
  }
}

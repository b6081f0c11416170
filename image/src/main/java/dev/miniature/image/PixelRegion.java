package dev.miniature.image;

/// A part of a picture in whole pixels.
///
/// @param left where it begins
/// @param top where it begins
/// @param size how large it is
public record PixelRegion(int left, int top, Dimensions size) {
  /// The pixel behind its last column.
  public int right() {
    return left + size.width();
  }

  /// The pixel below its last row.
  public int bottom() {
    return top + size.height();
  }
}

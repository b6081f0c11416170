package dev.miniature.image;

/// A part of a picture in whole pixels.
///
/// @param left the left edge
/// @param top the top edge
/// @param size the size
public record PixelRegion(int left, int top, Dimensions size) {
  /// Returns the column after the last one.
  public int right() {
    return left + size.width();
  }

  /// Returns the row after the last one.
  public int bottom() {
    return top + size.height();
  }
}

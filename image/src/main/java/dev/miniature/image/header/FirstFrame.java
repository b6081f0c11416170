package dev.miniature.image.header;

import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageHeader;

/// The header of a picture that may be animated, and the position of its first frame.
///
/// @param header the header of the whole canvas
/// @param left pixels from the left edge of the canvas
/// @param top pixels from the top edge of the canvas
/// @param size the size of the first frame
public record FirstFrame(ImageHeader header, int left, int top, Dimensions size) {

  /// Returns whether the frame covers the whole canvas.
  public boolean fills() {
    return size.equals(header.stored());
  }
}

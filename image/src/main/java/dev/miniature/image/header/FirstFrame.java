package dev.miniature.image.header;

import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageHeader;

/// The header of a picture that may move, and where on its canvas the first frame lies.
///
/// @param header of the whole canvas
/// @param left pixels from the left edge of the canvas
/// @param top pixels from the top edge of the canvas
/// @param size of the first frame alone
public record FirstFrame(ImageHeader header, int left, int top, Dimensions size) {

  /// Whether the frame is the whole canvas.
  public boolean fills() {
    return size.equals(header.stored());
  }
}

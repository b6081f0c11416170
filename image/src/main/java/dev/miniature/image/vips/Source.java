package dev.miniature.image.vips;

import dev.miniature.vips.VipsImage;

/// An opened picture, possibly at a reduced size.
///
/// @param image the pixels, as stored or upright, with all frames stacked
/// @param width the exact width of the picture in pixels of `image`; fractional if a reduced decode
///   cut off a part of a pixel
/// @param height the exact height of one frame, likewise
/// @param frames the number of frames in `image`
/// @param multiplied whether the colours in the file are premultiplied
record Source(VipsImage image, double width, double height, int frames, boolean multiplied) {
  /// Creates a source with straight colours.
  Source(VipsImage image, double width, double height, int frames) {
    this(image, width, height, frames, false);
  }

  /// Creates a source for an image that is one whole picture.
  static Source whole(VipsImage image) {
    return new Source(image, image.width(), image.height(), 1);
  }

  /// Returns the same source with other pixels.
  Source withImage(VipsImage other) {
    return new Source(other, width, height, frames, multiplied);
  }

  /// Returns the same source, marked as premultiplied.
  Source alreadyMultiplied() {
    return new Source(image, width, height, frames, true);
  }
}

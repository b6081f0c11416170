package dev.miniature.image.vips;

import dev.miniature.vips.VipsImage;

/// An opened picture, perhaps at a fraction of its size.
///
/// @param image its pixels, upright or not, all frames under one another
/// @param width how many columns of `image` the whole picture takes: not a whole number where a
///   reader that shrinks has cut off part of a pixel
/// @param height the same for the rows of one frame
/// @param frames how many frames there are in `image`
/// @param multiplied whether colours are multiplied by their opacity in the file
record Source(VipsImage image, double width, double height, int frames, boolean multiplied) {
  /// A picture whose colours are not multiplied by their opacity.
  Source(VipsImage image, double width, double height, int frames) {
    this(image, width, height, frames, false);
  }

  /// An image that is one whole picture.
  static Source whole(VipsImage image) {
    return new Source(image, image.width(), image.height(), 1);
  }

  /// The same place in the picture with other pixels.
  Source withImage(VipsImage other) {
    return new Source(other, width, height, frames, multiplied);
  }

  /// The same picture, whose colours are multiplied by their opacity.
  Source alreadyMultiplied() {
    return new Source(image, width, height, frames, true);
  }
}

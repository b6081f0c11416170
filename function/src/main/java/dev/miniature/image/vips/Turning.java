package dev.miniature.image.vips;

import dev.miniature.image.Orientation;
import dev.miniature.vips.VipsException;
import dev.miniature.vips.VipsImage;

/// The step that turns a picture upright. What turns rows into columns, or upside down, needs all
/// pixels at hand, which are those of the thumbnail by now.
final class Turning {
  private static final String ORIENTATION = "orientation";

  private static final int UPRIGHT = 1;

  private Turning() {}

  /// The picture upright. libvips's own note of how the original lies is overwritten, since its
  /// AVIF writer repeats it even where metadata is dropped, and a browser then turns once more.
  static VipsImage upright(VipsImage image, Orientation orientation) throws VipsException {
    VipsImage turned = turned(image, orientation);
    return turned.has(ORIENTATION) ? turned.with(ORIENTATION, UPRIGHT) : turned;
  }

  private static VipsImage turned(VipsImage image, Orientation orientation) throws VipsException {
    return switch (orientation) {
      case UPRIGHT -> image;
      case MIRROR -> image.mirror();
      case ROTATE_180 -> image.inMemory().rotate(2);
      case FLIP -> image.inMemory().rotate(2).mirror();
      case TRANSPOSE -> image.inMemory().rotate(1).mirror();
      case ROTATE_90 -> image.inMemory().rotate(1);
      case TRANSVERSE -> image.inMemory().rotate(3).mirror();
      case ROTATE_270 -> image.inMemory().rotate(3);
    };
  }
}

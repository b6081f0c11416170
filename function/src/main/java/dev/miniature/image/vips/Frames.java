package dev.miniature.image.vips;

import dev.miniature.image.Bounds;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.vips.VipsException;
import dev.miniature.vips.VipsImage;
import java.util.ArrayList;
import java.util.List;

/// What is special about pictures that move. libvips has their frames under one another on one
/// roll; each is scaled for itself, so that none shines through at the edges of the next. How long
/// they are shown, and how often, travels along with the first.
final class Frames {
  private Frames() {}

  /// How many frames the thumbnail gets: all of them if both formats move and the bounds allow it,
  /// else the first.
  static int toRender(ImageHeader header, ImageFormat output, Bounds bounds) {
    boolean moves =
        header.format().storesAnimations()
            && output.storesAnimations()
            && header.frames() <= bounds.mostFrames()
            && header.stored().pixels() * header.frames() <= bounds.mostPixels();
    return moves ? header.frames() : 1;
  }

  /// The frames of a source, each as if it were alone.
  static List<Source> of(Source source) throws VipsException {
    if (source.frames() == 1) {
      return List.of(source);
    }
    VipsImage roll = source.image();
    int height = roll.height() / source.frames();
    List<Source> frames = new ArrayList<>();
    for (int i = 0; i < source.frames(); i++) {
      VipsImage frame = roll.crop(0, i * height, roll.width(), height);
      frames.add(new Source(frame, source.width(), source.height(), 1));
    }
    return frames;
  }

  /// The frames on a roll again.
  ///
  /// @param canvas the size of each
  static VipsImage joined(List<VipsImage> frames, Dimensions canvas) throws VipsException {
    VipsImage first = frames.getFirst();
    return frames.size() == 1
        ? first
        : first.above(frames.subList(1, frames.size())).with("page-height", canvas.height());
  }
}

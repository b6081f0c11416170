package dev.miniature.image.vips;

import dev.miniature.vips.VipsException;
import dev.miniature.vips.VipsImage;
import java.util.ArrayList;
import java.util.List;

/// What is special about pictures that move. libvips has their frames under one another on one
/// roll; each is scaled for itself, so that none shines through at the edges of the next. How long
/// they are shown, and how often, travels along with the first.
final class Frames {
  private Frames() {}

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
  static VipsImage joined(List<VipsImage> frames) throws VipsException {
    VipsImage first = frames.getFirst();
    return frames.size() == 1 ? first : first.above(frames.subList(1, frames.size()));
  }
}

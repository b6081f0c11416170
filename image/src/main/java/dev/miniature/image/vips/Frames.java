package dev.miniature.image.vips;

import dev.miniature.vips.VipsException;
import dev.miniature.vips.VipsImage;
import java.util.ArrayList;
import java.util.List;

/// Splits and joins the frames of animations, which libvips stacks in one tall image. Each frame is
/// scaled separately, so that neighbours do not bleed into its edges. The first frame carries the
/// delays and the number of loops.
final class Frames {
  private Frames() {}

  /// Returns the frames of a source as separate sources.
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

  /// Returns the frames stacked in one image again.
  static VipsImage joined(List<VipsImage> frames) throws VipsException {
    VipsImage first = frames.getFirst();
    return frames.size() == 1 ? first : first.above(frames.subList(1, frames.size()));
  }
}

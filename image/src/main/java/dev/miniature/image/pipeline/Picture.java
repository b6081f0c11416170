package dev.miniature.image.pipeline;

import dev.miniature.image.Dimensions;
import java.util.List;

/// What a decoder gives: one raster, or those of all frames of an animation, all of one size and
/// format.
///
/// @param frames at least one
/// @param timing how they follow one another
/// @param indexed whether the original stores few colours by number, so that a thumbnail of few
///   colours does it justice
public record Picture(List<Raster> frames, Timing timing, boolean indexed) {
  /// Refuses a picture without a frame.
  ///
  /// @throws IllegalArgumentException if there is none
  public Picture {
    frames = List.copyOf(frames);
    if (frames.isEmpty()) {
      throw new IllegalArgumentException("A picture without a frame");
    }
  }

  /// A picture that stands still.
  public static Picture still(Raster raster, boolean indexed) {
    return new Picture(List.of(raster), Timing.STILL, indexed);
  }

  /// Its only frame, or the first of an animation.
  public Raster first() {
    return frames.getFirst();
  }

  /// The size of each frame.
  public Dimensions size() {
    return first().size();
  }

  /// The format of each frame.
  public PixelFormat format() {
    return first().format();
  }

  /// The same with other pixels.
  Picture withFrames(List<Raster> others) {
    return new Picture(others, timing, indexed);
  }
}

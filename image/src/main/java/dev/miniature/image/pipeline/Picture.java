package dev.miniature.image.pipeline;

import dev.miniature.image.Dimensions;
import java.util.List;
import java.util.Optional;

/// The result of a decoder: one raster, or those of all frames of an animation, all of the same
/// size and format.
///
/// @param frames at least one
/// @param timing the delays and loops of an animation
/// @param indexed whether the original has a palette, so that a thumbnail with a palette is
///   adequate
/// @param space the colour space of the pixels; empty for sRGB
public record Picture(
    List<Raster> frames, Timing timing, boolean indexed, Optional<KeptSpace> space) {
  /// Checks the frames.
  ///
  /// @throws IllegalArgumentException if there are none
  public Picture {
    frames = List.copyOf(frames);
    if (frames.isEmpty()) {
      throw new IllegalArgumentException("A picture without a frame");
    }
  }

  /// Creates a still picture in sRGB.
  public static Picture still(Raster raster, boolean indexed) {
    return still(raster, indexed, Optional.empty());
  }

  /// Creates a still picture.
  public static Picture still(Raster raster, boolean indexed, Optional<KeptSpace> space) {
    return new Picture(List.of(raster), Timing.STILL, indexed, space);
  }

  /// Returns the only frame, or the first of an animation.
  public Raster first() {
    return frames.getFirst();
  }

  /// Returns the size of each frame.
  public Dimensions size() {
    return first().size();
  }

  /// Returns the format of each frame.
  public PixelFormat format() {
    return first().format();
  }

  /// Returns the same picture with other pixels.
  Picture withFrames(List<Raster> others) {
    return new Picture(others, timing, indexed, space);
  }
}

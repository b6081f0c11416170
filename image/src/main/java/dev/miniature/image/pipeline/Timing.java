package dev.miniature.image.pipeline;

import java.util.List;

/// How the frames of an animation follow one another.
///
/// @param delays how long each is shown, in milliseconds; fewer than there are frames where the
///   file says nothing
/// @param loops how often all are shown; 0 for ever
public record Timing(List<Integer> delays, int loops) {
  /// Of a picture that stands still.
  public static final Timing STILL = new Timing(List.of(), 0);

  /// Keeps a copy of the list.
  public Timing {
    delays = List.copyOf(delays);
  }
}

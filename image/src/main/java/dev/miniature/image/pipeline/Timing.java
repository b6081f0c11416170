package dev.miniature.image.pipeline;

import java.util.List;

/// The timing of an animation's frames.
///
/// @param delays the duration of each frame in milliseconds; the list is shorter than the number of
///   frames if the file does not define them
/// @param loops the number of repetitions; 0 for infinite
public record Timing(List<Integer> delays, int loops) {
  /// The timing of a still picture.
  public static final Timing STILL = new Timing(List.of(), 0);

  /// Copies the list.
  public Timing {
    delays = List.copyOf(delays);
  }
}

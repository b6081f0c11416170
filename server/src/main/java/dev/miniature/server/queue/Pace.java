package dev.miniature.server.queue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// Estimates how long requests take, from the most recent ones.
///
/// There are two bottlenecks. If rendering is slow, as many requests run in parallel as there are
/// render slots; if the store is slow, as many as may be in progress. The slower of the two
/// determines the time for a queue.
final class Pace {
  /// The number of recent requests: large enough that one picture of 100 megapixels does not
  /// dominate, and small enough to adapt within seconds.
  private static final int RECENT = 64;

  private final int slots;
  private final int underWay;
  private final Deque<Sample> samples = new ArrayDeque<>();
  private long rendering;
  private long whole;

  /// @param slots the number of concurrent renders
  /// @param underWay the number of concurrent fetches and renders
  Pace(int slots, int underWay) {
    this.slots = slots;
    this.underWay = underWay;
  }

  /// Records a finished request.
  ///
  /// @param rendering its time in a slot
  /// @param whole its total time from its turn to its end
  synchronized void note(Duration rendering, Duration whole) {
    Sample sample = new Sample(rendering.toNanos(), whole.toNanos());
    samples.addLast(sample);
    add(sample, 1);
    if (samples.size() > RECENT) {
      add(samples.removeFirst(), -1);
    }
  }

  private void add(Sample sample, int sign) {
    rendering += sign * sample.rendering;
    whole += sign * sample.whole;
  }

  /// Returns the estimated time for this number of requests; zero if none has finished yet.
  synchronized Duration of(int requests) {
    if (samples.isEmpty()) {
      return Duration.ZERO;
    }
    long each = Math.max(rendering / slots, whole / underWay) / samples.size();
    return Duration.ofNanos(each * requests);
  }

  /// Durations in nanoseconds.
  private record Sample(long rendering, long whole) {}
}

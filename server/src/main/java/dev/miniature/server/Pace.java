package dev.miniature.server;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// How long requests take at the moment, by what the last ones took.
///
/// Two things can hold them up. Rendering does where the pictures are large, and then as many are
/// done at a time as there are slots; the store does where it is slow, and then as many are done at
/// a time as may be under way. Whichever takes longer tells how long a line takes.
final class Pace {
  /// Enough that one picture of 100 megapixels does not make it seem that all are, and few enough
  /// that it follows within seconds.
  private static final int RECENT = 64;

  private final int slots;
  private final int underWay;
  private final Deque<Sample> samples = new ArrayDeque<>();
  private long rendering;
  private long whole;

  /// @param slots how many are rendered at a time
  /// @param underWay how many are fetched or rendered at a time
  Pace(int slots, int underWay) {
    this.slots = slots;
    this.underWay = underWay;
  }

  /// One is done.
  ///
  /// @param rendering what it took in a slot
  /// @param whole what it took in all, from its turn to its end
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

  /// How long so many requests will take, one with another; nothing while none has been done.
  synchronized Duration of(int requests) {
    if (samples.isEmpty()) {
      return Duration.ZERO;
    }
    long each = Math.max(rendering / slots, whole / underWay) / samples.size();
    return Duration.ofNanos(each * requests);
  }

  /// Nanoseconds.
  private record Sample(long rendering, long whole) {}
}

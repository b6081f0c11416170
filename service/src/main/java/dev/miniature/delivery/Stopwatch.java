package dev.miniature.delivery;

import java.time.Duration;

/// Measures laps on the clock of [System#nanoTime()].
final class Stopwatch {
  private long since = System.nanoTime();

  /// The time since it was made or last read.
  Duration lap() {
    long now = System.nanoTime();
    Duration lap = Duration.ofNanos(now - since);
    since = now;
    return lap;
  }
}

package dev.miniature.server;

import dev.miniature.http.Readiness;
import dev.miniature.image.Deadline;
import java.time.Duration;

/// The phase of the service: warming up, ready, or about to stop.
final class Lifecycle {
  /// The time after which it is ready even if the warm-up is not over. Requests work without it,
  /// and nothing else may keep a fleet from starting: not a slow machine, and not a store that does
  /// not answer.
  static final Duration LONGEST_WARM_UP = Duration.ofSeconds(5);

  private final Deadline longest;
  private volatile boolean warm;
  private volatile boolean draining;

  /// Begins with the warm-up.
  Lifecycle() {
    this(LONGEST_WARM_UP);
  }

  /// @param longest the time after which it is ready even if the warm-up is not over
  Lifecycle(Duration longest) {
    this.longest = Deadline.in(longest);
  }

  /// Records the end of the warm-up, also of one that failed.
  void warm() {
    warm = true;
  }

  /// Records the signal to stop.
  void drain() {
    draining = true;
  }

  boolean isDraining() {
    return draining;
  }

  /// Returns whether load balancers should send requests.
  Readiness now() {
    if (draining) {
      return Readiness.DRAINING;
    }
    return warm || longest.hasPassed() ? Readiness.READY : Readiness.WARMING;
  }
}

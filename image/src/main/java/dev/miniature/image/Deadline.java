package dev.miniature.image;

import java.time.Duration;
import java.util.function.LongSupplier;

/// The time by which an answer must be ready, on the clock of [System#nanoTime()].
///
/// Once it has passed for one thread, it has passed for all. On some virtual machines, the clock
/// steps back by milliseconds when a thread moves to another CPU. Code that was stopped at the
/// deadline must not find time left, and report the picture as broken.
public final class Deadline {
  private final LongSupplier clock;
  private final long nanoTime;
  private volatile boolean passed;

  private Deadline(LongSupplier clock, long nanoTime) {
    this.clock = clock;
    this.nanoTime = nanoTime;
  }

  /// Creates a deadline after this time. A negative duration has already passed.
  public static Deadline in(Duration left) {
    return in(left, System::nanoTime);
  }

  /// @param clock nanoseconds since any fixed moment
  static Deadline in(Duration left, LongSupplier clock) {
    return new Deadline(clock, clock.getAsLong() + left.toNanos());
  }

  /// Returns the remaining time; negative after the deadline.
  public Duration left() {
    long left = nanoTime - clock.getAsLong();
    if (left <= 0) {
      passed = true;
    }
    return Duration.ofNanos(passed ? Math.min(0, left) : left);
  }

  /// Returns whether the deadline has passed.
  public boolean hasPassed() {
    return passed || left().compareTo(Duration.ZERO) <= 0;
  }

  /// Makes the deadline pass now: for code that was woken at that moment, and when nobody waits for
  /// the answer any more.
  public void pass() {
    passed = true;
  }

  /// Checks the deadline.
  ///
  /// @throws DeadlinePassedException if it has passed
  public void check() throws DeadlinePassedException {
    if (hasPassed()) {
      throw new DeadlinePassedException();
    }
  }
}

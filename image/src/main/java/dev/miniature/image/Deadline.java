package dev.miniature.image;

import java.time.Duration;
import java.util.function.LongSupplier;

/// The moment by which an answer must be there, on the clock of [System#nanoTime()].
///
/// Once it has been seen to pass, it has passed for every thread. The clock of some virtual
/// machines steps back by milliseconds when a thread moves to another processor, and whoever was
/// stopped because the time was over must not find that there is time left, and call the picture
/// broken.
public final class Deadline {
  private final LongSupplier clock;
  private final long nanoTime;
  private volatile boolean passed;

  private Deadline(LongSupplier clock, long nanoTime) {
    this.clock = clock;
    this.nanoTime = nanoTime;
  }

  /// So much time from now. A negative duration has passed already.
  public static Deadline in(Duration left) {
    return in(left, System::nanoTime);
  }

  /// @param clock nanoseconds since any fixed moment
  static Deadline in(Duration left, LongSupplier clock) {
    return new Deadline(clock, clock.getAsLong() + left.toNanos());
  }

  /// The time that is left; negative when it has passed.
  public Duration left() {
    long left = nanoTime - clock.getAsLong();
    if (left <= 0) {
      passed = true;
    }
    return Duration.ofNanos(passed ? Math.min(0, left) : left);
  }

  /// Whether there is no time left.
  public boolean hasPassed() {
    return passed || left().compareTo(Duration.ZERO) <= 0;
  }

  /// The time is over, whatever the clock says: for whoever was woken at that moment, and where
  /// nobody waits for the answer any more.
  public void pass() {
    passed = true;
  }

  /// Goes on only if there is time.
  ///
  /// @throws DeadlinePassedException if there is none
  public void check() throws DeadlinePassedException {
    if (hasPassed()) {
      throw new DeadlinePassedException();
    }
  }
}

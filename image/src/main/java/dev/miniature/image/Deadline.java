package dev.miniature.image;

import java.time.Duration;

/// The moment by which an answer must be there, on the clock of [System#nanoTime()].
public final class Deadline {
  private final long nanoTime;

  private Deadline(long nanoTime) {
    this.nanoTime = nanoTime;
  }

  /// So much time from now. A negative duration has passed already.
  public static Deadline in(Duration left) {
    return new Deadline(System.nanoTime() + left.toNanos());
  }

  /// The time that is left; negative when it has passed.
  public Duration left() {
    return Duration.ofNanos(nanoTime - System.nanoTime());
  }

  /// Whether there is no time left.
  public boolean hasPassed() {
    return nanoTime - System.nanoTime() <= 0;
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

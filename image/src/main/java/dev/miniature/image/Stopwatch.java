package dev.miniature.image;

import java.time.Duration;
import java.util.function.LongSupplier;

/// The time since a moment, never negative. The clock of some virtual machines steps back by
/// milliseconds when a thread moves to another processor.
public final class Stopwatch {
  private final LongSupplier clock;
  private final long start;

  /// @param clock nanoseconds since any fixed moment
  Stopwatch(LongSupplier clock) {
    this.clock = clock;
    this.start = clock.getAsLong();
  }

  /// Begins now, by the clock of the machine.
  public static Stopwatch start() {
    return new Stopwatch(System::nanoTime);
  }

  /// The time that has passed since it began.
  public Duration elapsed() {
    return Duration.ofNanos(Math.max(0, clock.getAsLong() - start));
  }
}

package dev.miniature.image;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Measures the time since a moment, which is never negative, although the clock of some virtual
/// machines steps back by milliseconds when a thread moves to another CPU.
public final class Stopwatch {
  private final LongSupplier clock;
  private final long start;

  /// @param clock nanoseconds since any fixed moment
  Stopwatch(LongSupplier clock) {
    this.clock = clock;
    this.start = clock.getAsLong();
  }

  /// Starts now, on the machine's clock.
  public static Stopwatch start() {
    return new Stopwatch(System::nanoTime);
  }

  /// Returns the time since the start.
  public Duration elapsed() {
    return Duration.ofNanos(Math.max(0, clock.getAsLong() - start));
  }
}

package dev.miniature.bench.run;

import java.time.Duration;

/// How long the run may take.
///
/// @param warmUp the warm-up time for each engine and picture; servers run compiled code
/// @param rounds the number of rounds
/// @param turn how long an engine works per round
/// @param warmRequests the number of requests that warm a process up; the JVM continues to compile
///   for a thousand
/// @param renders the number of thumbnails in the memory measurement
/// @param overload how long a server has more requests than it can answer
public record Effort(
    Duration warmUp, int rounds, Duration turn, int warmRequests, int renders, Duration overload) {

  /// Returns the effort for published numbers: about half an hour.
  public static Effort whole() {
    return new Effort(
        Duration.ofMillis(1_500), 9, Duration.ofMillis(250), 1_500, 5_000, Duration.ofMinutes(1));
  }

  /// Returns the effort for a first impression: about two minutes.
  public static Effort quick() {
    return new Effort(
        Duration.ofMillis(600), 3, Duration.ofMillis(80), 300, 1_000, Duration.ofSeconds(8));
  }
}

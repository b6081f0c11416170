package dev.miniature.bench.run;

import java.time.Duration;

/// How long it all may take.
///
/// @param warmUp for each engine and each picture; compiled code is what a server runs
/// @param rounds how many times the engines take turns
/// @param turn how long an engine works at a stretch
/// @param warmRequests how many requests make a process warm; the JVM goes on compiling for a
///   thousand
/// @param renders how many thumbnails one process makes while its memory is watched
public record Effort(Duration warmUp, int rounds, Duration turn, int warmRequests, int renders) {

  /// Numbers to publish: about twenty minutes.
  public static Effort whole() {
    return new Effort(Duration.ofMillis(1_500), 9, Duration.ofMillis(250), 1_500, 5_000);
  }

  /// A first look: about two minutes.
  public static Effort quick() {
    return new Effort(Duration.ofMillis(600), 3, Duration.ofMillis(80), 300, 1_000);
  }
}

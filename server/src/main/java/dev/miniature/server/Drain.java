package dev.miniature.server;

import dev.miniature.server.http.ClientTimeouts;
import java.time.Duration;

/// How the service ends after the signal to stop.
///
/// First it answers 503 at `/ready` and serves everything else, so that load balancers notice and
/// send nothing more. Then it accepts no connections, and finishes what is in progress.
///
/// @param drain the time for load balancers
/// @param finish the time for answers in progress
record Drain(Duration drain, Duration finish) {
  /// The time after which it has ended: Kubernetes and ECS kill a container after 30 s.
  static final Duration AT_MOST = Duration.ofSeconds(25);

  /// The time for closing everything else.
  private static final Duration REST = Duration.ofSeconds(2);

  /// A person waits for the end: there is no load balancer, and answers in progress have the usual
  /// time.
  static final Drain AT_ONCE = new Drain(Duration.ZERO, ClientTimeouts.USUAL.stop());

  /// Returns the stop of a server behind load balancers.
  ///
  /// @param drain less than [#AT_MOST]
  static Drain after(Duration drain) {
    return new Drain(drain, AT_MOST.minus(REST).minus(drain));
  }
}

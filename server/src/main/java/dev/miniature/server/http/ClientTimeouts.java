package dev.miniature.server.http;

import java.time.Duration;

/// The timeouts for clients.
///
/// @param kept for a connection without a request, new or kept for the next one
/// @param idle for silence during a request or its answer
/// @param request from a request's first byte to the end of its headers, even if bytes keep
///   arriving
/// @param answer from there to the last byte of the answer, including the processing
/// @param stop for answers in progress when the server stops
public record ClientTimeouts(
    Duration kept, Duration idle, Duration request, Duration answer, Duration stop) {
  /// The default timeouts. A proxy in front keeps connections too, and must be the first to close
  /// an idle one: what it sends while the server closes is lost, and its client gets 502. AWS's
  /// load balancers and nginx keep them for 60 s. An answer of the maximum size that takes two
  /// minutes is sent at 40 kB/s.
  public static final ClientTimeouts USUAL =
      new ClientTimeouts(
          Duration.ofSeconds(75),
          Duration.ofSeconds(30),
          Duration.ofSeconds(10),
          Duration.ofMinutes(2),
          Duration.ofSeconds(8));

  /// Returns the same timeouts with another one for answers in progress when the server stops.
  public ClientTimeouts withStop(Duration other) {
    return new ClientTimeouts(kept, idle, request, answer, other);
  }
}

package dev.miniature.server;

import java.time.Duration;

/// The timeouts for clients.
///
/// @param idle for silence on a connection, before, during or after a request
/// @param request from a request's first byte to the end of its headers, even if bytes keep
///   arriving
/// @param answer from there to the last byte of the answer, including the processing
/// @param stop for answers in progress when the server stops
record ClientTimeouts(Duration idle, Duration request, Duration answer, Duration stop) {
  /// The default timeouts. Browsers keep connections for a minute or more and open new ones as
  /// needed. An answer of the maximum size that takes two minutes is sent at 40 kB/s.
  static final ClientTimeouts USUAL =
      new ClientTimeouts(
          Duration.ofSeconds(30),
          Duration.ofSeconds(10),
          Duration.ofMinutes(2),
          Duration.ofSeconds(8));

  /// Returns the same timeouts with another one for answers in progress when the server stops.
  ClientTimeouts withStop(Duration other) {
    return new ClientTimeouts(idle, request, answer, other);
  }
}

package dev.miniature.server;

import java.time.Duration;

/// How long clients are waited for.
///
/// @param idle of silence on a connection, be it before, in or after a request
/// @param request from a request's first byte to the last of its headers, however busily it drips
/// @param answer from there to the last byte of the answer, the work included
/// @param stop how long the answers under way may take when the server is to stop
record ClientTimeouts(Duration idle, Duration request, Duration answer, Duration stop) {
  /// Browsers keep connections for a minute or more and open new ones at will. An answer that takes
  /// two minutes moves at 40 kB/s if it is as large as one may be.
  static final ClientTimeouts USUAL =
      new ClientTimeouts(
          Duration.ofSeconds(30),
          Duration.ofSeconds(10),
          Duration.ofMinutes(2),
          Duration.ofSeconds(8));
}

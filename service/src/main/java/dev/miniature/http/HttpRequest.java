package dev.miniature.http;

import dev.miniature.image.Deadline;
import java.time.Duration;
import java.util.Optional;

/// A request that a server or a gateway received.
///
/// @param method as received; methods are case-sensitive
/// @param path the percent-encoded path without query or fragment, beginning with `/`
/// @param ifNoneMatch the header with that name
/// @param accept the header with that name; several are joined by commas
/// @param requestId the id of the request in the log and in error bodies
/// @param deadline the time at which the answer must be ready
/// @param cold whether this is the first request since the process started or was restored
public record HttpRequest(
    String method,
    String path,
    Optional<String> ifNoneMatch,
    Optional<String> accept,
    String requestId,
    Deadline deadline,
    boolean cold) {
  /// Creates a request that will be refused, only for the log.
  ///
  /// @param method `-` if unknown
  /// @param path `-` if unknown
  public static HttpRequest refused(String method, String path, String requestId) {
    return new HttpRequest(
        method,
        path,
        Optional.empty(),
        Optional.empty(),
        requestId,
        Deadline.in(Duration.ZERO),
        false);
  }
}

package dev.miniature.http;

import dev.miniature.image.Deadline;
import java.time.Duration;
import java.util.Optional;

/// What a server or a gateway received, as far as it matters here.
///
/// @param method as it came; methods are case-sensitive
/// @param path still percent-encoded, without query or fragment, beginning with `/`
/// @param ifNoneMatch the header of that name
/// @param accept the header of that name; several of them joined by commas
/// @param requestId names the request in the log and in error bodies
/// @param deadline when the answer must be there
/// @param cold whether this is the first request since the process started or was restored
public record HttpRequest(
    String method,
    String path,
    Optional<String> ifNoneMatch,
    Optional<String> accept,
    String requestId,
    Deadline deadline,
    boolean cold) {
  /// One that is only told of: it is refused, whatever else it says.
  ///
  /// @param method `-` where nobody knows
  /// @param path `-` where nobody knows
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

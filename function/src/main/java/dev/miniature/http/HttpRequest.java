package dev.miniature.http;

import dev.miniature.image.Deadline;
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
    boolean cold) {}

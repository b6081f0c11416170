package dev.miniature.http;

/// An error as sent to the client, in the format of RFC 9457.
///
/// @param status the HTTP status
/// @param title the kind of error; the same for every error of this kind
/// @param detail a sentence about this error: what is wrong, or what to do
/// @param cacheControl how long caches may keep it; empty for no header
record Problem(int status, String title, String detail, String cacheControl) {
  private static final String A_MINUTE = "public, max-age=60";
  private static final String NEVER = "no-store";

  /// Creates an error caused by the client or the original. It may be fixed soon, so caches keep it
  /// for a minute.
  static Problem cached(int status, String title, String detail) {
    return new Problem(status, title, detail, A_MINUTE);
  }

  /// Creates an error of the service. It is not cached, so that the next request sees a fix.
  static Problem uncached(int status, String title, String detail) {
    return new Problem(status, title, detail, NEVER);
  }

  static Problem methodNotAllowed() {
    return new Problem(
        405, "Method not allowed", "Thumbnails can only be read: GET, HEAD or OPTIONS.", "");
  }

  /// Creates the error for a request that the server could not read. An unsupported HTTP version is
  /// the client's fault, although its usual status is 505.
  static Problem unreadable(int status) {
    return switch (status) {
      case 403 ->
          uncached(
              status,
              "Foreign page",
              "Pages of another origin may show thumbnails, but not read them.");
      case 421 ->
          uncached(
              status,
              "Unknown host",
              "This host name is not allowed here. Add it with --allow-host.");
      case 414 -> uncached(status, "Path too long", "The path is longer than any name can be.");
      case 431 -> uncached(status, "Headers too large", "The request headers are too large.");
      case 426, 505 ->
          uncached(400, "Unsupported version", "Only HTTP/1.1 and HTTP/1.0 are supported.");
      case 503 -> uncached(status, "Shutting down", "The service is shutting down. Try again.");
      default ->
          status >= 500
              ? bug()
              : uncached(
                  status,
                  "Bad request",
                  "The request is malformed. Check the percent-encoding of the path, and the headers.");
    };
  }

  static Problem bug() {
    return uncached(500, "Internal error", "Something went wrong here. It has been logged.");
  }

  HttpReply toReply(String requestId) {
    HttpReply reply = HttpReply.of(status);
    if (!cacheControl.isEmpty()) {
      reply = reply.with("Cache-Control", cacheControl);
    }
    return reply.withBody(
        "application/problem+json",
        Json.object(json -> {
          json.text("title", title);
          json.number("status", status);
          json.text("detail", detail);
          json.text("requestId", requestId);
        }));
  }
}

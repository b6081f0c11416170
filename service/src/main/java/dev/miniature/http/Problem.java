package dev.miniature.http;

/// An error as the caller is told of it, in the form of RFC 9457.
///
/// @param status the HTTP status
/// @param title what kind of error it is; the same for every one of this kind
/// @param detail a sentence about this one: what is wrong, or what to do
/// @param cacheControl how long the answer holds; empty where nothing need be said
record Problem(int status, String title, String detail, String cacheControl) {
  private static final String A_MINUTE = "public, max-age=60";
  private static final String NEVER = "no-store";

  /// The caller or the original is at fault. It may be mended soon, so this is kept for a minute.
  static Problem lasting(int status, String title, String detail) {
    return new Problem(status, title, detail, A_MINUTE);
  }

  /// We are at fault. The next request must find out for itself whether it is mended.
  static Problem passing(int status, String title, String detail) {
    return new Problem(status, title, detail, NEVER);
  }

  static Problem methodNotAllowed() {
    return new Problem(
        405, "Method not allowed", "Thumbnails can only be read: GET, HEAD or OPTIONS.", "");
  }

  /// What a server says of a request that it could not read. A version of HTTP that nobody speaks
  /// is the caller's mistake, whatever the 5 of its usual 505 says.
  static Problem unreadable(int status) {
    return switch (status) {
      case 403 ->
          passing(status, "Foreign page", "Pages of another origin may show thumbnails, no more.");
      case 421 ->
          passing(
              status,
              "Unknown host",
              "This host name is not allowed here. Add it with --allow-host.");
      case 414 -> passing(status, "Path too long", "The path is longer than any name can be.");
      case 431 -> passing(status, "Headers too large", "There is too much in the headers.");
      case 426, 505 -> passing(400, "Unknown version", "HTTP/1.1 and HTTP/1.0 are spoken here.");
      case 503 -> passing(status, "Stopping", "The service is being stopped. Try again.");
      default ->
          status >= 500
              ? bug()
              : passing(
                  status,
                  "Bad request",
                  "The request cannot be read. Look at the escapes in the path, and the headers.");
    };
  }

  static Problem bug() {
    return passing(500, "Internal error", "Something went wrong here. It has been logged.");
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

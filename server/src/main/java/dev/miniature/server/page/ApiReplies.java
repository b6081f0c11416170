package dev.miniature.server.page;

import dev.miniature.http.HttpReply;
import dev.miniature.http.Json;

/// The answers of the page's API that several requests share.
final class ApiReplies {
  static final String JSON = "application/json";

  private ApiReplies() {}

  static HttpReply json(byte[] body) {
    return HttpReply.of(200).withBody(JSON, body);
  }

  /// Returns an answer without content, after something was done.
  static HttpReply done() {
    return HttpReply.of(204);
  }

  /// Returns a problem (RFC 9457).
  ///
  /// @param detail a sentence for the user
  static HttpReply problem(int status, String title, String detail) {
    return HttpReply.of(status)
        .withBody(
            "application/problem+json",
            Json.object(json -> {
              json.text("title", title);
              json.number("status", status);
              json.text("detail", detail);
            }));
  }

  static HttpReply notFound() {
    return problem(404, "Not found", "The page has nothing at this address.");
  }

  static HttpReply notAllowed(String methods) {
    return problem(405, "Method not allowed", "This address takes " + methods + ".")
        .with("Allow", methods);
  }

  static HttpReply onlyHere() {
    return problem(
        403,
        "Not from here",
        "Pictures and styles can be changed only in a browser on the server's own machine.");
  }
}

package dev.miniature.server.page;

/// Thrown if a request to the API of the page cannot be read.
final class BadQueryException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /// @param reason a sentence for the client
  BadQueryException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /// Returns the reason, in a sentence for the client.
  String reason() {
    return reason;
  }
}

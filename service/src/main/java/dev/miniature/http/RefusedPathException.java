package dev.miniature.http;

/// A path that can name no original.
final class RefusedPathException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  RefusedPathException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /// What is wrong with it, in a sentence for the caller.
  String reason() {
    return reason;
  }
}

package dev.miniature.http;

/// Thrown for a path that cannot name an original.
public final class RefusedPathException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  RefusedPathException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /// Returns the reason, in a sentence for the client.
  public String reason() {
    return reason;
  }
}

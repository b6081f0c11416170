package dev.miniature.delivery;

/// Thrown if the store refuses, and will do so until the configuration is fixed: no permission, no
/// such bucket, another region, an invalid answer.
public final class StoreRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  /// @param message the request and the answer, for the log
  /// @param cause the client library's exception
  public StoreRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}

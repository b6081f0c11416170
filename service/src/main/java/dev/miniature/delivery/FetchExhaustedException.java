package dev.miniature.delivery;

/// Thrown if this process has no memory or no thread left to fetch an original, which says nothing
/// of the store. A retry may succeed.
public final class FetchExhaustedException extends StoreUnavailableException {
  private static final long serialVersionUID = 1L;

  /// @param message the request and the failure, for the log
  /// @param cause the client library's exception, which has the JVM's error as its cause
  public FetchExhaustedException(String message, Throwable cause) {
    super(message, cause);
  }
}

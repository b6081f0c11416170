package dev.miniature.delivery;

/// The store of originals answered, and will answer the same until somebody mends the
/// configuration: no permission, no such bucket, another region, nonsense.
public final class StoreRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  /// @param message what was asked for and what came back, for the log
  /// @param cause what the client library said
  public StoreRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}

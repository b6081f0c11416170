package dev.miniature.delivery;

/// Thrown if the original is archived and has to be restored first, which takes minutes to days. It
/// is not a configuration error.
public final class OriginalArchivedException extends Exception {
  private static final long serialVersionUID = 1L;

  /// @param message the request and the answer, for the log
  /// @param cause the client library's exception
  public OriginalArchivedException(String message, Throwable cause) {
    super(message, cause);
  }
}

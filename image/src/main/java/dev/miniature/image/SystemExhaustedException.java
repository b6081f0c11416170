package dev.miniature.image;

/// Thrown if the system currently lacks memory or threads for a picture, whatever the picture is.
/// Only for this failure can a retry succeed.
public final class SystemExhaustedException extends ImageException {
  private static final long serialVersionUID = 1L;

  /// @param message the request to the system, for the log
  public SystemExhaustedException(String message) {
    super(message);
  }

  /// @param message the request to the system, for the log
  /// @param cause the refusal
  public SystemExhaustedException(String message, Throwable cause) {
    super(message, cause);
  }
}

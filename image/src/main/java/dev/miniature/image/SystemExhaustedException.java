package dev.miniature.image;

/// The system has no memory or no thread left for a picture right now, whatever the picture is. It
/// is the one failure that trying again a little later may mend.
public final class SystemExhaustedException extends ImageException {
  private static final long serialVersionUID = 1L;

  /// @param message what was asked of the system, for the log
  public SystemExhaustedException(String message) {
    super(message);
  }

  /// @param message what was asked of the system, for the log
  /// @param cause what said that it was refused
  public SystemExhaustedException(String message, Throwable cause) {
    super(message, cause);
  }
}

package dev.miniature.delivery;

/// The original is there, but in an archive that it has to be brought back from, which takes
/// minutes to days. Nothing is wrong with the configuration.
public final class OriginalArchivedException extends Exception {
  private static final long serialVersionUID = 1L;

  /// @param message what was asked for and what came back, for the log
  /// @param cause what the client library said
  public OriginalArchivedException(String message, Throwable cause) {
    super(message, cause);
  }
}

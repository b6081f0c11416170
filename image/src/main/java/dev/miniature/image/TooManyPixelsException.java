package dev.miniature.image;

/// The picture may be sound, but decoding it would take more memory than there is for one request.
public final class TooManyPixelsException extends ImageException {
  private static final long serialVersionUID = 1L;

  /// @param message how many there are and how many may be, for the log
  public TooManyPixelsException(String message) {
    super(message);
  }

  /// @param message how many there are and how many may be, for the log
  /// @param cause what gave out
  public TooManyPixelsException(String message, Throwable cause) {
    super(message, cause);
  }
}

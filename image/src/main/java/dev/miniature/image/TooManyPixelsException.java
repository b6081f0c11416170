package dev.miniature.image;

/// Thrown if a picture may be intact, but has more pixels than one request may decode.
public final class TooManyPixelsException extends ImageException {
  private static final long serialVersionUID = 1L;

  /// @param message the number of pixels and the limit, for the log
  public TooManyPixelsException(String message) {
    super(message);
  }

  /// @param message the number of pixels and the limit, for the log
  /// @param cause the failure
  public TooManyPixelsException(String message, Throwable cause) {
    super(message, cause);
  }
}

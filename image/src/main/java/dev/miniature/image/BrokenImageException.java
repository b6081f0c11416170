package dev.miniature.image;

/// Thrown if a file begins like a picture but is damaged or truncated.
public final class BrokenImageException extends ImageException {
  private static final long serialVersionUID = 1L;

  /// @param message the position and the cause, for the log
  public BrokenImageException(String message) {
    super(message);
  }

  /// @param message the position and the cause, for the log
  /// @param cause a decoder's exception
  public BrokenImageException(String message, Throwable cause) {
    super(message, cause);
  }
}

package dev.miniature.image;

/// The bytes begin like a picture and do not go on like one: damaged, or cut off.
public final class BrokenImageException extends ImageException {
  private static final long serialVersionUID = 1L;

  /// @param message where and why, for the log
  public BrokenImageException(String message) {
    super(message);
  }

  /// @param message where and why, for the log
  /// @param cause what a decoder said
  public BrokenImageException(String message, Throwable cause) {
    super(message, cause);
  }
}

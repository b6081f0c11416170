package dev.miniature.image;

/// What is laid over all thumbnails of a style cannot be: a watermark or a font is missing, broken
/// or too large. The original may be sound, and whoever wrote the style has to act.
public final class UnusableOverlayException extends ImageException {
  private static final long serialVersionUID = 1L;

  /// @param message which one, and what is wrong with it, for the log
  public UnusableOverlayException(String message) {
    super(message);
  }

  /// @param message which one, and what is wrong with it, for the log
  public UnusableOverlayException(String message, Throwable cause) {
    super(message, cause);
  }
}

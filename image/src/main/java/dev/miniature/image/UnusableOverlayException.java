package dev.miniature.image;

/// Thrown if an overlay of a style cannot be used: a watermark or a font is missing, damaged or too
/// large. The original may be intact; the style has to be fixed.
public final class UnusableOverlayException extends ImageException {
  private static final long serialVersionUID = 1L;

  /// @param message the overlay and what is wrong with it, for the log
  public UnusableOverlayException(String message) {
    super(message);
  }

  /// @param message the overlay and what is wrong with it, for the log
  public UnusableOverlayException(String message, Throwable cause) {
    super(message, cause);
  }
}

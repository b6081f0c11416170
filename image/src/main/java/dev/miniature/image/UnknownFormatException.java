package dev.miniature.image;

/// The bytes are no picture in a format that is read here.
public final class UnknownFormatException extends ImageException {
  private static final long serialVersionUID = 1L;

  /// @param message what was found instead, for the log
  public UnknownFormatException(String message) {
    super(message);
  }
}

package dev.miniature.delivery;

/// The original is stored in an encoding that is not undone here.
final class CannotUnpackException extends Exception {
  private static final long serialVersionUID = 1L;

  /// @param encoding as the store says, for the log
  CannotUnpackException(String encoding) {
    super("Content-Encoding: " + encoding);
  }
}

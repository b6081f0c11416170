package dev.miniature.delivery;

/// Thrown if the original is stored in an unsupported content encoding.
final class CannotUnpackException extends Exception {
  private static final long serialVersionUID = 1L;

  /// @param encoding the encoding's name in the store, for the log
  CannotUnpackException(String encoding) {
    super("Content-Encoding: " + encoding);
  }
}

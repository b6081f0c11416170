package dev.miniature.delivery;

/// The original has more bytes than may be read. Not more than one byte too many was.
public final class OriginalTooLargeException extends Exception {
  private static final long serialVersionUID = 1L;

  private final long length;

  /// @param length how many bytes it has, or how many were read of it before that was enough
  public OriginalTooLargeException(long length) {
    super("The original has " + length + " bytes");
    this.length = length;
  }

  /// How many bytes it has at least.
  public long length() {
    return length;
  }
}

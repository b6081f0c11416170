package dev.miniature.delivery;

/// Thrown if the original is larger than the limit. At most one byte more than the limit was read.
public final class OriginalTooLargeException extends Exception {
  private static final long serialVersionUID = 1L;

  private final long length;

  /// @param length its size in bytes, or the number of bytes read if that is unknown
  public OriginalTooLargeException(long length) {
    super("The original has " + length + " bytes");
    this.length = length;
  }

  /// Returns its minimum size in bytes.
  public long length() {
    return length;
  }
}

package dev.miniature.delivery;

/// The original has more bytes than may be read. Nothing of its body was.
public final class OriginalTooLargeException extends Exception {
  private static final long serialVersionUID = 1L;

  private final long length;

  /// @param length how many bytes it has
  public OriginalTooLargeException(long length) {
    super("The original has " + length + " bytes");
    this.length = length;
  }

  /// How many bytes it has.
  public long length() {
    return length;
  }
}

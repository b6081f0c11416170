package dev.miniature.image;

/// Thrown to a reader of an original if the bytes that it waits for will not come. The reader
/// cannot do anything about it; whoever fetches the original knows the reason.
public final class MissingBytesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param message what was awaited
  public MissingBytesException(String message) {
    super(message);
  }
}

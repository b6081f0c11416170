package dev.miniature.image;

/// The thumbnail is larger than the caller has room for, even at the lowest quality worth sending,
/// or larger than can be written in its format.
public final class TooManyBytesException extends ImageException {
  private static final long serialVersionUID = 1L;

  /// @param message how large it is and how large it may be, for the log
  public TooManyBytesException(String message) {
    super(message);
  }
}

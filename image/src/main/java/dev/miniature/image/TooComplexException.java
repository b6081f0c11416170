package dev.miniature.image;

/// The picture may be sound, but it is built in a way that some decoder pays dearly for and that no
/// picture needs: too many scans, channels or parts, too long a side, too large a profile.
public final class TooComplexException extends ImageException {
  private static final long serialVersionUID = 1L;

  /// @param message of what there is too much, and how much may be, for the log
  public TooComplexException(String message) {
    super(message);
  }
}

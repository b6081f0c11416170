package dev.miniature.jpeg.gainmap;

/// Thrown if a file has a gain map that cannot be used. The message says why in a few words.
public final class UnusableGainMapException extends Exception {
  private static final long serialVersionUID = 1L;

  /// @param reason a few words for the log, without anything from the file
  public UnusableGainMapException(String reason) {
    super(reason);
  }

  /// @param reason a few words for the log, without anything from the file
  public UnusableGainMapException(String reason, Throwable cause) {
    super(reason, cause);
  }

  /// Returns the reason in a few words.
  public String reason() {
    return String.valueOf(getMessage());
  }
}

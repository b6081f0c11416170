package dev.miniature.jpeg.read;

import java.util.Locale;

/// Thrown if a progressive picture has more scans than real ones have. Each takes the time of the
/// whole picture.
public final class TooManyScansException extends MalformedJpegException {
  private static final long serialVersionUID = 1L;

  private final int found;
  private final int max;

  /// @param found the number of scans, at least
  /// @param max the limit
  /// @param offset the position of the first scan beyond the limit
  TooManyScansException(int found, int max, int offset) {
    super(String.format(Locale.ROOT, "A JPEG of more than %d scans", max), offset);
    this.found = found;
    this.max = max;
  }

  /// Returns the number of scans, at least.
  public int found() {
    return found;
  }

  /// Returns the limit.
  public int max() {
    return max;
  }
}

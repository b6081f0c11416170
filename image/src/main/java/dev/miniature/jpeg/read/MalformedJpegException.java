package dev.miniature.jpeg.read;

import java.util.Locale;

/// Thrown if a JPEG file is damaged or truncated. A retry gives the same result.
public sealed class MalformedJpegException extends Exception permits TooManyScansException {
  private static final long serialVersionUID = 1L;

  private final int offset;

  /// @param message what is wrong
  /// @param offset the position in the file near which the fault was found
  MalformedJpegException(String message, int offset) {
    super(String.format(Locale.ROOT, "%s, near byte %d", message, offset));
    this.offset = offset;
  }

  /// Returns the position in the file near which the fault was found: the beginning of a segment,
  /// or the position reached in a scan.
  public int offset() {
    return offset;
  }
}

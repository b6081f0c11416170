package dev.miniature.jpeg.read;

import java.util.Locale;

/// A file that claims to be a JPEG and cannot be decoded: cut off, or damaged. Trying again gives
/// the same.
public final class MalformedJpegException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int offset;

  /// @param message what is wrong
  /// @param offset near which byte of the file it was found
  MalformedJpegException(String message, int offset) {
    super(String.format(Locale.ROOT, "%s, near byte %d", message, offset));
    this.offset = offset;
  }

  /// Near which byte of the file it was found: the beginning of a segment, or as far as a scan has
  /// been read.
  public int offset() {
    return offset;
  }
}

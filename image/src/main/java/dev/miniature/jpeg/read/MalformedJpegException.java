package dev.miniature.jpeg.read;

/// A file that claims to be a JPEG and cannot be decoded: cut off, or damaged. Trying again gives
/// the same.
public final class MalformedJpegException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedJpegException(String message) {
    super(message);
  }
}

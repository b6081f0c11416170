package dev.miniature.jpeg.read;

/// Thrown when decoding was stopped by its caller.
public final class StoppedException extends Exception {
  private static final long serialVersionUID = 1L;

  /// Creates an exception.
  public StoppedException() {
    super("Stopped while decoding a JPEG");
  }
}

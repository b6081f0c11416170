package dev.miniature.jpeg.read;

/// Decoding was stopped from outside, since its time was over.
public final class StoppedException extends Exception {
  private static final long serialVersionUID = 1L;

  StoppedException() {
    super("Stopped while decoding a JPEG");
  }
}

package dev.miniature.vips;

/// Thrown when a libvips call fails. The message is libvips's own, so it is meant for the log and
/// not for clients.
///
/// The library collects texts in one buffer per process, so the message may contain lines of other
/// threads that failed at the same time.
public final class VipsException extends Exception {
  private static final long serialVersionUID = 1L;

  /// @param message libvips's text
  public VipsException(String message) {
    super(message);
  }
}

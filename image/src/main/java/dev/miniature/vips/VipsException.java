package dev.miniature.vips;

/// libvips refused or gave up. The message is its own, so it is for the log and not for a caller.
///
/// The library collects its texts in one buffer for the whole process: where other threads fail in
/// the same moment, their lines may stand here too.
public final class VipsException extends Exception {
  private static final long serialVersionUID = 1L;

  /// @param message what libvips said
  public VipsException(String message) {
    super(message);
  }
}

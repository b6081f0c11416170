package dev.miniature.image;

import java.util.Locale;

/// Thrown if a picture may be intact, but by its header a render would take more memory than the
/// budget allows.
public final class TooMuchMemoryException extends ImageException {
  private static final long serialVersionUID = 1L;

  private final long needed;
  private final long allowed;

  /// @param needed bytes that a render would take
  /// @param allowed bytes that it may take
  public TooMuchMemoryException(long needed, long allowed) {
    super(
        String.format(
            Locale.ROOT,
            "Would take %,d bytes of memory; at most %,d are allowed",
            needed,
            allowed));
    this.needed = needed;
    this.allowed = allowed;
  }

  /// Returns the bytes that a render would take.
  public long needed() {
    return needed;
  }

  /// Returns the bytes that it may take.
  public long allowed() {
    return allowed;
  }
}

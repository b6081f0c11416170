package dev.miniature.delivery;

import dev.miniature.image.OriginalBytes;

/// An original as the store gave it.
///
/// The bytes are handed over, not copied.
public final class Original {
  private final Version version;
  private final OriginalBytes bytes;
  private final String contentEncoding;

  /// An original of these bytes, which now belong to it.
  public Original(Version version, OriginalBytes bytes) {
    this(version, bytes, "");
  }

  /// An original of these bytes, which now belong to it.
  ///
  /// @param contentEncoding how the bytes are packed, as the store says; `""` for not at all
  public Original(Version version, OriginalBytes bytes, String contentEncoding) {
    this.version = version;
    this.bytes = bytes;
    this.contentEncoding = contentEncoding;
  }

  /// Which state of it this is.
  public Version version() {
    return version;
  }

  /// All that the store has itself, not a copy; still packed.
  public OriginalBytes bytes() {
    return bytes;
  }

  /// How the bytes are packed, as the store says.
  public String contentEncoding() {
    return contentEncoding;
  }
}

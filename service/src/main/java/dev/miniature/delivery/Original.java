package dev.miniature.delivery;

import dev.miniature.image.OriginalBytes;

/// An original as received from the store.
///
/// The bytes are not copied.
public final class Original {
  private final Version version;
  private final OriginalBytes bytes;
  private final String contentEncoding;

  /// Creates an original from these bytes, which then belong to it.
  public Original(Version version, OriginalBytes bytes) {
    this(version, bytes, "");
  }

  /// Creates an original from these bytes, which then belong to it.
  ///
  /// @param contentEncoding the store's content encoding of the bytes; `""` for none
  public Original(Version version, OriginalBytes bytes, String contentEncoding) {
    this.version = version;
    this.bytes = bytes;
    this.contentEncoding = contentEncoding;
  }

  /// Returns its version.
  public Version version() {
    return version;
  }

  /// Returns the stored bytes without copying them, still compressed.
  public OriginalBytes bytes() {
    return bytes;
  }

  /// Returns the store's content encoding of the bytes.
  public String contentEncoding() {
    return contentEncoding;
  }
}

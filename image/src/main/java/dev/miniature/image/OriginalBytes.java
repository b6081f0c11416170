package dev.miniature.image;

/// The file of an original, whose length is known before its bytes are read.
///
/// It is a separate type, so that code that needs only the first bytes, or can process bytes as
/// they arrive, will be able to declare that. At present all bytes are available from the
/// beginning.
public final class OriginalBytes {
  private final byte[] bytes;

  private OriginalBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /// Wraps a complete file. The bytes are not copied and must not be modified afterwards.
  public static OriginalBytes of(byte[] bytes) {
    return new OriginalBytes(bytes);
  }

  /// Returns the length of the file in bytes.
  public int length() {
    return bytes.length;
  }

  /// Returns all bytes without copying them.
  public byte[] whole() {
    return bytes;
  }
}

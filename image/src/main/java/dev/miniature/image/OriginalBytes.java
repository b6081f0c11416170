package dev.miniature.image;

/// The file of an original. Its length is known before its bytes are looked at.
///
/// It is a type of its own so that who needs the first bytes only, or can work on bytes as they
/// come, will be able to say so; today all of them are there from the beginning.
public final class OriginalBytes {
  private final byte[] bytes;

  private OriginalBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /// A file that is there as a whole. The bytes are not copied and must not change any more.
  public static OriginalBytes of(byte[] bytes) {
    return new OriginalBytes(bytes);
  }

  /// How long the file is, in bytes.
  public int length() {
    return bytes.length;
  }

  /// All of its bytes themselves, not a copy.
  public byte[] whole() {
    return bytes;
  }
}

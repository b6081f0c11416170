package dev.miniature.delivery;

/// An original as the store gave it.
///
/// The bytes are handed over, not copied.
public final class Original {
  private final Version version;
  private final byte[] bytes;

  /// An original of these bytes, which now belong to it.
  public Original(Version version, byte[] bytes) {
    this.version = version;
    this.bytes = bytes;
  }

  /// Which state of it this is.
  public Version version() {
    return version;
  }

  /// The whole file itself, not a copy.
  public byte[] bytes() {
    return bytes;
  }
}

package dev.miniature.image;

/// A picture, ready to be sent.
///
/// The bytes are handed over, not copied: who makes a thumbnail does not touch them again.
public final class Thumbnail {
  private final ImageFormat format;
  private final Dimensions dimensions;
  private final byte[] bytes;
  private final String engine;

  /// A thumbnail of these bytes, which now belong to it.
  ///
  /// @param engine which engine made it, in a word for the log
  public Thumbnail(ImageFormat format, Dimensions dimensions, byte[] bytes, String engine) {
    this.format = format;
    this.dimensions = dimensions;
    this.bytes = bytes;
    this.engine = engine;
  }

  /// What the bytes are.
  public ImageFormat format() {
    return format;
  }

  /// The size of one frame, in pixels.
  public Dimensions dimensions() {
    return dimensions;
  }

  /// Which engine made it: a renderer may be several, one behind the other.
  public String engine() {
    return engine;
  }

  /// The encoded picture itself, not a copy.
  public byte[] bytes() {
    return bytes;
  }
}

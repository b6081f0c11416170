package dev.miniature.image;

/// A picture, ready to be sent.
///
/// The bytes are handed over, not copied: who makes a thumbnail does not touch them again.
public final class Thumbnail {
  private final ImageFormat format;
  private final Dimensions dimensions;
  private final byte[] bytes;

  /// A thumbnail of these bytes, which now belong to it.
  public Thumbnail(ImageFormat format, Dimensions dimensions, byte[] bytes) {
    this.format = format;
    this.dimensions = dimensions;
    this.bytes = bytes;
  }

  /// What the bytes are.
  public ImageFormat format() {
    return format;
  }

  /// The size of one frame, in pixels.
  public Dimensions dimensions() {
    return dimensions;
  }

  /// The encoded picture itself, not a copy.
  public byte[] bytes() {
    return bytes;
  }
}

package dev.miniature.image;

/// An encoded picture.
///
/// The bytes are not copied, so the caller must not modify them afterwards.
public final class Thumbnail {
  private final ImageFormat format;
  private final Dimensions dimensions;
  private final byte[] bytes;
  private final String engine;

  /// Creates a thumbnail from these bytes, which then belong to it.
  ///
  /// @param engine the engine that made it, in one word for the log
  public Thumbnail(ImageFormat format, Dimensions dimensions, byte[] bytes, String engine) {
    this.format = format;
    this.dimensions = dimensions;
    this.bytes = bytes;
    this.engine = engine;
  }

  /// Returns the format of the bytes.
  public ImageFormat format() {
    return format;
  }

  /// Returns the size of one frame in pixels.
  public Dimensions dimensions() {
    return dimensions;
  }

  /// Returns the engine that made it; a renderer may have several.
  public String engine() {
    return engine;
  }

  /// Returns the encoded picture without copying it.
  public byte[] bytes() {
    return bytes;
  }
}

package dev.miniature.image;

import java.util.Optional;

/// An encoded picture.
///
/// The bytes are not copied, so the caller must not modify them afterwards.
public final class Thumbnail {
  private final ImageFormat format;
  private final Dimensions dimensions;
  private final byte[] bytes;
  private final String engine;
  private final Optional<String> hdr;

  /// Creates a thumbnail from these bytes, which then belong to it.
  ///
  /// @param engine the engine that made it, in one word for the log
  public Thumbnail(ImageFormat format, Dimensions dimensions, byte[] bytes, String engine) {
    this(format, dimensions, bytes, engine, Optional.empty());
  }

  private Thumbnail(
      ImageFormat format,
      Dimensions dimensions,
      byte[] bytes,
      String engine,
      Optional<String> hdr) {
    this.format = format;
    this.dimensions = dimensions;
    this.bytes = bytes;
    this.engine = engine;
    this.hdr = hdr;
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

  /// Returns what became of the original's gain map, in a few words for the log; empty if there was
  /// none, or if the recipe does not ask for it.
  public Optional<String> hdr() {
    return hdr;
  }

  /// Returns the same thumbnail with what became of the gain map.
  public Thumbnail withHdr(String outcome) {
    return new Thumbnail(format, dimensions, bytes, engine, Optional.of(outcome));
  }

  /// Returns the same thumbnail with another file.
  public Thumbnail withBytes(byte[] file) {
    return new Thumbnail(format, dimensions, file, engine, hdr);
  }

  /// Returns the encoded picture without copying it.
  public byte[] bytes() {
    return bytes;
  }
}

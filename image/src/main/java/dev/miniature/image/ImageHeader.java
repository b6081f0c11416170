package dev.miniature.image;

/// The properties of a picture as its file's header declares them, which suffice to check it before
/// a pixel is decoded.
///
/// @param format the format, detected from the bytes and never from a name
/// @param stored the size of the stored pixels
/// @param orientation how the stored pixels must be turned to be shown
/// @param frames the number of frames, at least 1
/// @param alpha whether pixels may be transparent
/// @param storage how the pixels of one frame are stored
public record ImageHeader(
    ImageFormat format,
    Dimensions stored,
    Orientation orientation,
    int frames,
    boolean alpha,
    PixelStorage storage) {
  /// Creates the header of an 8-bit colour picture that is stored as a whole.
  public ImageHeader(
      ImageFormat format, Dimensions stored, Orientation orientation, int frames, boolean alpha) {
    this(
        format,
        stored,
        orientation,
        frames,
        alpha,
        PixelStorage.whole(stored, alpha ? 4 : 3, Byte.SIZE));
  }

  /// Returns the header for a decoder that applies the orientation itself.
  public ImageHeader turned() {
    return new ImageHeader(format, oriented(), Orientation.UPRIGHT, frames, alpha, storage);
  }

  /// Returns the number of pixels to decode for one frame, including pixels that are never shown,
  /// because only a part of the stored picture may be visible.
  public long decodedPixels() {
    return Math.max(stored.pixels(), storage.together());
  }

  /// Returns the size of the picture as shown.
  public Dimensions oriented() {
    return orientation.apply(stored);
  }
}

package dev.miniature.image;

/// What the first bytes of a file say of the picture: enough to judge it before a pixel is decoded.
///
/// @param format by the bytes, never by a name
/// @param stored the size of the pixels as they lie in the file
/// @param orientation how they must be turned to be looked at
/// @param frames how many pictures are in the file, at least 1
/// @param alpha whether pixels may be transparent
/// @param storage how the pixels of one frame lie in the file
public record ImageHeader(
    ImageFormat format,
    Dimensions stored,
    Orientation orientation,
    int frames,
    boolean alpha,
    PixelStorage storage) {
  /// A picture of eight bits a channel, in colour, that is coded as one.
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

  /// The same, for somebody who turns it upright without being told.
  public ImageHeader turned() {
    return new ImageHeader(format, oriented(), Orientation.UPRIGHT, frames, alpha, storage);
  }

  /// How many pixels must be decoded of one frame, those included that are never shown: a part may
  /// be all that is meant to be seen.
  public long decodedPixels() {
    return Math.max(stored.pixels(), storage.together());
  }

  /// The size a person sees.
  public Dimensions oriented() {
    return orientation.apply(stored);
  }
}

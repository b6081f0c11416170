package dev.miniature.image.header;

/// The meaning of RGB samples that a file defines without an ICC profile.
///
/// @param primaries the primaries
/// @param transfer the transfer function
/// @param narrow whether 16 of 255 is black and 235 is white, as in video
public record RgbEncoding(Primaries primaries, TransferFunction transfer, boolean narrow) {
  /// Returns whether this is the encoding of sRGB.
  boolean isSrgb() {
    return primaries.areSrgb() && transfer == TransferFunction.Named.SRGB && !narrow;
  }
}

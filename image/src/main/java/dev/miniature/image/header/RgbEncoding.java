package dev.miniature.image.header;

/// What the numbers of a picture mean, where a file tells that without an ICC profile.
///
/// @param primaries the colours that are mixed
/// @param transfer how numbers become light
/// @param narrow whether 16 of 255 is black and 235 is white, as on television
public record RgbEncoding(Primaries primaries, TransferFunction transfer, boolean narrow) {
  /// Whether that is what sRGB numbers mean.
  boolean isSrgb() {
    return primaries.areSrgb() && transfer == TransferFunction.Named.SRGB && !narrow;
  }
}

package dev.miniature.image;

import java.util.Optional;

/// Facts about a thumbnail that a page needs before it has loaded.
///
/// @param format the format of the original
/// @param original its size as shown
/// @param bytes the size of its file
/// @param thumbnail the size of the thumbnail
/// @param placeholder what a page may show instead
/// @param engine the engine that decoded it, in one word for the log
public record Facts(
    ImageFormat format,
    Dimensions original,
    long bytes,
    Dimensions thumbnail,
    Placeholder placeholder,
    String engine) {

  /// Placeholders for a thumbnail, each a short text.
  ///
  /// @param colour the dominant colour; empty if the picture is fully transparent
  /// @param thumbHash a ThumbHash in base64: a blurred picture of 20 to 30 bytes, with alpha
  /// @param blurHash a BlurHash: the same without alpha, for pages that support only it
  /// @param dataUri a tiny picture, at most about 1 kB
  public record Placeholder(
      Optional<Rgb> colour, String thumbHash, String blurHash, String dataUri) {}
}

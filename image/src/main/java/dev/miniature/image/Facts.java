package dev.miniature.image;

import java.util.Optional;

/// What a page needs of a picture before the picture is there.
///
/// @param format of the original
/// @param original its size as a person sees it
/// @param bytes how long its file is
/// @param thumbnail the size that the thumbnail has
/// @param placeholder what may be shown in its place
/// @param engine which engine looked at it, in a word for the log
public record Facts(
    ImageFormat format,
    Dimensions original,
    long bytes,
    Dimensions thumbnail,
    Placeholder placeholder,
    String engine) {

  /// What may be shown in place of a thumbnail, each a text of some letters.
  ///
  /// @param colour the one that most of the picture has; empty where all of it is transparent
  /// @param thumbHash a ThumbHash in base64: a blurred picture of 20 to 30 bytes, with alpha
  /// @param blurHash a BlurHash: the same without alpha, for pages that know it already
  /// @param dataUri a picture of some pixels, at most about 1 kB
  public record Placeholder(
      Optional<Rgb> colour, String thumbHash, String blurHash, String dataUri) {}
}

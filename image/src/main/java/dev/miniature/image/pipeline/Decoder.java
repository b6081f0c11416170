package dev.miniature.image.pipeline;

import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.header.ImageHeaders;
import java.util.Optional;
import java.util.Set;

/// Reads originals at about the size that is needed, and gives them scaled, cropped, upright, in
/// sRGB. It knows nothing of what is written.
///
/// A decoder is used by many threads at once.
public interface Decoder {
  /// Its name in one word, as the log shows it.
  String name();

  /// Changes whenever the same file may give other pixels than before.
  String version();

  /// The formats of which it takes files, though perhaps not every one.
  Set<ImageFormat> reads();

  /// Judges a file of one of these formats by its first bytes.
  ///
  /// @throws ImageException if it is not to be decoded
  default ImageHeader header(OriginalBytes original) throws ImageException {
    return ImageHeaders.judged(original.whole());
  }

  /// Whether decoding a file of this format can be stopped before it ends.
  default boolean isStoppable(ImageFormat format) {
    return true;
  }

  /// What decoding this file would be, or empty if this decoder does not take it. Nothing is
  /// decoded yet.
  ///
  /// @throws ImageException if no decoder could take it
  Optional<Decoding> prepare(OriginalBytes original, Plan plan) throws ImageException;
}

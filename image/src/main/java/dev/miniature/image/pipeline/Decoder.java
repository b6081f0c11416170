package dev.miniature.image.pipeline;

import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.header.ImageHeaders;
import java.util.Optional;
import java.util.Set;

/// Decodes originals at about the needed size, and returns them scaled, cropped, upright and in
/// sRGB, or in their own colour space if the plan keeps it. It does not depend on the output
/// format.
///
/// A decoder is thread-safe.
public interface Decoder {
  /// Returns its name in one word, as the log shows it.
  String name();

  /// Returns a version that changes whenever the same file may give other pixels.
  String version();

  /// Returns the formats that it accepts, though not necessarily every file.
  Set<ImageFormat> reads();

  /// Reads the header of a file in one of these formats.
  ///
  /// @throws ImageException if the file must not be decoded
  default ImageHeader header(OriginalBytes original) throws ImageException {
    return ImageHeaders.judged(original.whole());
  }

  /// Returns whether it decodes this file while the file is still arriving. It then waits only for
  /// the bytes that it needs next.
  default boolean readsArriving(OriginalBytes original, ImageHeader header) {
    return false;
  }

  /// Returns whether decoding a file of this format can be stopped.
  default boolean isStoppable(ImageFormat format) {
    return true;
  }

  /// Prepares to decode this file without decoding anything yet; empty if this decoder does not
  /// accept it.
  ///
  /// @throws ImageException if no decoder could accept it
  Optional<Decoding> prepare(OriginalBytes original, Plan plan) throws ImageException;
}

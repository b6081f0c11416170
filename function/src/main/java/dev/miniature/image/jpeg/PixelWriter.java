package dev.miniature.image.jpeg;

import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageException;
import dev.miniature.image.Thumbnail;

/// Makes a file of a picture that the core has made.
@FunctionalInterface
public interface PixelWriter {

  /// Writes it.
  ///
  /// @param rgb three bytes a pixel, row by row; only lent, and there may be room for more behind
  ///   the last one
  /// @throws ImageException if it cannot be written
  /// @throws DeadlinePassedException if it took too long
  Thumbnail write(byte[] rgb, Dimensions size) throws ImageException, DeadlinePassedException;
}

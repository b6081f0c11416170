package dev.miniature.image.java2d;

import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
import java.io.IOException;

/// Decodes files of some formats, and reduces them while decoding.
@FunctionalInterface
interface FormatDecoder {
  /// Returns the picture, reduced to the job's size.
  ///
  /// @throws IOException if the file cannot be decoded, or the deadline has passed
  Decoded decode(Job job) throws IOException, ImageException, DeadlinePassedException;
}

package dev.miniature.image.java2d;

import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
import java.io.IOException;

/// Decodes the files of some formats, shrinking while it does.
@FunctionalInterface
interface FormatDecoder {
  /// The picture, shrunk to the job's size.
  ///
  /// @throws IOException if the file cannot be decoded, or the deadline has passed
  Decoded decode(Job job) throws IOException, ImageException, DeadlinePassedException;
}

package dev.miniature.image.pipeline;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.MemoryEstimate;
import java.util.Optional;

/// Writes pictures in one format. Nothing else knows the settings of that format's writer.
///
/// An encoder is used by many threads at once.
public interface Encoder {
  /// Its name in one word, as the log shows it.
  String name();

  /// Changes whenever the same pixels may give other bytes than before.
  String version();

  /// The format that it writes.
  ImageFormat format();

  /// Why it does not write the thumbnail of this plan, in one line; empty if it does.
  default Optional<String> refusal(Plan plan) {
    return Optional.empty();
  }

  /// What writing takes at its peak, with the file and without the picture.
  MemoryEstimate memory(Plan plan);

  /// The picture as a file.
  ///
  /// @param quality 1–100
  /// @throws ImageException if it cannot be written
  /// @throws DeadlinePassedException if it took too long
  byte[] encode(Picture picture, int quality, Deadline deadline)
      throws ImageException, DeadlinePassedException;
}

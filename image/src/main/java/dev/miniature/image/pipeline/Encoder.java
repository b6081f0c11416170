package dev.miniature.image.pipeline;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Effort;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.MemoryEstimate;
import java.util.Optional;

/// Encodes pictures in one format. Only the encoder depends on that format's settings.
///
/// An encoder is thread-safe.
public interface Encoder {
  /// Returns its name in one word, as the log shows it.
  String name();

  /// Returns a version that changes whenever the same pixels may give other bytes.
  String version();

  /// Returns the format that it writes.
  ImageFormat format();

  /// Returns the reason why it cannot encode the thumbnail of this plan, in one line; empty if it
  /// can.
  default Optional<String> refusal(Plan plan) {
    return Optional.empty();
  }

  /// Returns the peak memory for encoding, including the file but not the picture.
  MemoryEstimate memory(Plan plan);

  /// Encodes the picture.
  ///
  /// @param quality 1–100
  /// @param effort the time that it may take
  /// @throws ImageException if it cannot be encoded
  /// @throws DeadlinePassedException if it took too long
  byte[] encode(Picture picture, int quality, Effort effort, Deadline deadline)
      throws ImageException, DeadlinePassedException;
}

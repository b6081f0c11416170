package dev.miniature.image.pipeline;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
import dev.miniature.image.MemoryEstimate;

/// The decoding of one file. Its result is valid until it is closed.
public interface Decoding extends AutoCloseable {
  /// Returns its peak memory, including the result.
  MemoryEstimate memory();

  /// Decodes the file.
  ///
  /// @return the frames of the plan, or the first one if the decoder supports only that; each has
  ///   the size of the plan's visible part
  /// @throws ImageException if the file is damaged or truncated
  /// @throws DeadlinePassedException if it took too long
  Picture decode(Deadline deadline) throws ImageException, DeadlinePassedException;

  @Override
  default void close() {}
}

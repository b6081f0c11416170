package dev.miniature.image.pipeline;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
import dev.miniature.image.MemoryEstimate;

/// One file on its way through a decoder. What it decodes is lent until it is closed.
public interface Decoding extends AutoCloseable {
  /// What it takes at its peak, its result included.
  MemoryEstimate memory();

  /// Decodes the file.
  ///
  /// @return the frames of the plan, or the first one where the decoder gives no more; each of the
  ///   size of the plan's visible part
  /// @throws ImageException if the file is damaged or cut off
  /// @throws DeadlinePassedException if it took too long
  Picture decode(Deadline deadline) throws ImageException, DeadlinePassedException;

  @Override
  default void close() {}
}

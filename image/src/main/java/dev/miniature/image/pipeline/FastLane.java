package dev.miniature.image.pipeline;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
import dev.miniature.image.MemoryEstimate;
import dev.miniature.image.OriginalBytes;
import java.util.Optional;

/// Makes a thumbnail from a file without a [Raster]. It accepts a plan only if it supports every
/// step and every field of it.
///
/// A fast lane is thread-safe.
public interface FastLane {
  /// Returns its name in one word, as the log shows it.
  String name();

  /// Returns a version that changes whenever the same file may give other bytes.
  String version();

  /// Prepares to process this file without decoding anything yet; empty if the lane does not accept
  /// it.
  Optional<Job> prepare(OriginalBytes original, Plan plan);

  /// The processing of one file.
  interface Job {
    /// Returns its peak memory, including the encoded file.
    MemoryEstimate memory();

    /// Returns the thumbnail's file, at the quality of the plan.
    ///
    /// @throws ImageException if the original is damaged or truncated
    /// @throws DeadlinePassedException if it took too long
    byte[] run(Deadline deadline) throws ImageException, DeadlinePassedException;
  }
}

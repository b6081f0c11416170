package dev.miniature.image.pipeline;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
import dev.miniature.image.MemoryEstimate;
import dev.miniature.image.OriginalBytes;
import java.util.Optional;

/// A way from file to file on which pixels never become a [Raster]. It takes a plan only if it
/// honours every step and every field of it.
///
/// A fast lane is used by many threads at once.
public interface FastLane {
  /// Its name in one word, as the log shows it.
  String name();

  /// Changes whenever the same file may give other bytes than before.
  String version();

  /// What this file would be on this lane, or empty if it does not take it. Nothing is decoded yet.
  Optional<Passage> prepare(OriginalBytes original, Plan plan);

  /// One file on its way.
  interface Passage {
    /// What it takes at its peak, with the file that is written.
    MemoryEstimate memory();

    /// The thumbnail's file, at the quality of the plan.
    ///
    /// @throws ImageException if the original is damaged or cut off
    /// @throws DeadlinePassedException if it took too long
    byte[] run(Deadline deadline) throws ImageException, DeadlinePassedException;
  }
}

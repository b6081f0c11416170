package dev.miniature.bench.engine;

import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
import java.io.IOException;

/// Makes thumbnails in this process, or in child processes.
interface ThumbnailMaker {
  /// Makes the thumbnail of `job` once.
  ///
  /// @param original the bytes of the job's file
  byte[] make(byte[] original, Job job)
      throws IOException, ImageException, DeadlinePassedException, InterruptedException;

  /// Returns the CPU time of its work since the process began, in microseconds.
  default long cpuMicros() {
    return CpuTime.ofThisProcess();
  }

  /// Warms itself up, if that takes more than a few thumbnails.
  default void warmUp() {}

  /// Returns its name, with the relevant versions.
  String version();
}

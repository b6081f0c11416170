package dev.miniature.bench.engine;

import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
import java.io.IOException;

/// Something that makes thumbnails in this process, or in processes that it starts.
interface ThumbnailMaker {
  /// The thumbnail that `job` asks for, once.
  ///
  /// @param original the bytes of the job's file
  byte[] make(byte[] original, Job job)
      throws IOException, ImageException, DeadlinePassedException, InterruptedException;

  /// The processor time that has gone into its work since the process began, in microseconds.
  default long cpuMicros() {
    return CpuTime.ofThisProcess();
  }

  /// Works until it is as fast as it gets, if that takes more than a few thumbnails.
  default void warmUp() {}

  /// What it is, with the versions that matter.
  String version();
}

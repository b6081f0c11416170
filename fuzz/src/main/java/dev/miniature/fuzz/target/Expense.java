package dev.miniature.fuzz.target;

import com.sun.management.ThreadMXBean;
import dev.miniature.jpeg.read.Stop;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/// What one input may cost.
///
/// @param most time of a processor
/// @param maxAllocated bytes of the heap, those that are garbage at once included
record Expense(Duration most, long maxAllocated) {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /// Does the work, and once more if it cost too much: the first time, classes may have been loaded
  /// for it, which Jazzer changes.
  ///
  /// @throws AssertionError if it cost too much again
  void check(Work work) {
    boolean within = isWithin(work);
    if (!within) {
      within = isWithin(work);
    }
    if (!within) {
      throw new AssertionError(
          "It takes more than " + most + " or allocates more than " + maxAllocated + " bytes");
    }
  }

  private boolean isWithin(Work work) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    long deadline = THREADS.getCurrentThreadCpuTime() + most.toNanos();
    work.run(() -> THREADS.getCurrentThreadCpuTime() > deadline);
    return THREADS.getCurrentThreadCpuTime() <= deadline
        && THREADS.getCurrentThreadAllocatedBytes() - before <= maxAllocated;
  }

  /// Some work on this thread.
  interface Work {
    /// Does it.
    ///
    /// @param stop whether it has taken too long already
    void run(Stop stop);
  }
}

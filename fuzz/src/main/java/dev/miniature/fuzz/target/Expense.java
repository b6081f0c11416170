package dev.miniature.fuzz.target;

import com.sun.management.ThreadMXBean;
import dev.miniature.jpeg.read.Stop;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/// The limits for one input.
///
/// @param most CPU time
/// @param maxAllocated bytes allocated on the heap, including garbage
record Expense(Duration most, long maxAllocated) {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /// Runs the work, and again if it exceeded a limit, because the first run may have loaded
  /// classes, which Jazzer instruments.
  ///
  /// @throws AssertionError if it exceeds a limit again
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

  /// Work on this thread.
  interface Work {
    /// Runs the work.
    ///
    /// @param stop tells whether it has exceeded its time
    void run(Stop stop);
  }
}

package dev.miniature.image;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The memory that all renders of a process may hold at the same time, including native memory. A
/// render reserves what it will need, waits while others hold it, and is refused if the budget is
/// too small.
///
/// A render makes a single reservation, because two renders that each held a part and waited for
/// the rest would deadlock.
public final class MemoryBudget {
  /// The budget is half of the memory of the machine or the function. The other half is for the JVM
  /// itself, originals, replies and garbage, which take 300 to 500 MB, and for estimates that are
  /// too low by up to a third. With Lambda's 1,769 MB, the budget is 927 million bytes: 100
  /// megapixels of JPEG need at most 610 million, of interlaced PNG with 16 bits and alpha 910
  /// million, and 50 megapixels of AVIF 830 million.
  private static final int TOTAL_PER_BUDGET = 2;

  /// Renders may take half of the heap; the other half is for originals, replies and garbage.
  private static final int HEAP_PER_BUDGET = 2;

  private final Share all;
  private final Share heap;
  private final Waiting waiting;

  private MemoryBudget(Share all, Share heap, Waiting waiting) {
    this.all = all;
    this.heap = heap;
    this.waiting = waiting;
  }

  /// Creates a budget of this many bytes, including at most half of the Java heap.
  public static MemoryBudget of(long bytes) {
    return of(bytes, heapShare());
  }

  /// Creates a budget of this many bytes, including at most `heapBytes` of the Java heap.
  public static MemoryBudget of(long bytes, long heapBytes) {
    return new MemoryBudget(new Share(bytes), new Share(Math.min(bytes, heapBytes)), Runnable::run);
  }

  /// Returns the same budget for a thread that waits in its own way.
  public MemoryBudget with(Waiting other) {
    return new MemoryBudget(all, heap, other);
  }

  /// Returns the bytes of the Java heap that renders may take.
  public static long heapShare() {
    return Runtime.getRuntime().maxMemory() / HEAP_PER_BUDGET;
  }

  /// Returns the bytes that renders may take on a machine or in a function with `total` bytes.
  public static long shareOf(long total) {
    return total / TOTAL_PER_BUDGET;
  }

  /// Returns the bytes that renders may take on this machine, or in this container.
  public static long shareOfThisMachine() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? shareOf(system.getTotalMemorySize())
        : shareOf(2 * Runtime.getRuntime().maxMemory());
  }

  /// Returns the total number of bytes.
  public long bytes() {
    return all.bytes();
  }

  /// Returns the number of bytes that are not reserved.
  public long free() {
    return all.free();
  }

  /// Returns whether the whole budget is large enough.
  public boolean holds(MemoryEstimate estimate) {
    return all.holds(estimate.bytes()) && heap.holds(estimate.heap());
  }

  /// Reserves the memory of a render until the reservation is closed.
  ///
  /// @throws TooMuchMemoryException if the whole budget is too small
  /// @throws DeadlinePassedException if others held the memory until then
  public Reservation reserve(MemoryEstimate estimate, Deadline deadline)
      throws TooMuchMemoryException, DeadlinePassedException {
    if (!holds(estimate)) {
      throw refusal(estimate);
    }
    Reservation ofAll = all.take(estimate.bytes(), deadline, waiting);
    try {
      Reservation ofHeap = heap.take(estimate.heap(), deadline, waiting);
      return () -> {
        ofHeap.close();
        ofAll.close();
      };
    } catch (DeadlinePassedException | RuntimeException late) {
      ofAll.close();
      throw late;
    }
  }

  /// Returns the exception for an estimate that exceeds the whole budget.
  public TooMuchMemoryException refusal(MemoryEstimate estimate) {
    return all.holds(estimate.bytes())
        ? new TooMuchMemoryException(estimate.heap(), heap.bytes())
        : new TooMuchMemoryException(estimate.bytes(), all.bytes());
  }

  /// Reserved memory. Closing releases it.
  @FunctionalInterface
  public interface Reservation extends AutoCloseable {
    @Override
    void close();
  }

  private static final class Share {
    /// The unit of reservations, because a [Semaphore] counts in `int`.
    private static final int BLOCK = 64 * 1024;

    private final int blocks;
    private final Semaphore free;

    Share(long bytes) {
      this.blocks = Math.clamp(bytes / BLOCK, 1, Integer.MAX_VALUE);
      this.free = new Semaphore(blocks, true);
    }

    long bytes() {
      return (long) blocks * BLOCK;
    }

    long free() {
      return (long) free.availablePermits() * BLOCK;
    }

    boolean holds(long bytes) {
      return Math.ceilDiv(bytes, BLOCK) <= blocks;
    }

    Reservation take(long bytes, Deadline deadline, Waiting waiting)
        throws DeadlinePassedException {
      int wanted = (int) Math.ceilDiv(bytes, BLOCK);
      AtomicInteger taken = new AtomicInteger(acquire(wanted, Duration.ZERO));
      boolean resumed = false;
      try {
        if (taken.get() < wanted) {
          waiting.during(() -> taken.set(acquire(wanted, deadline.left())));
        }
        resumed = taken.get() == wanted;
      } finally {
        if (!resumed) {
          free.release(taken.get());
        }
      }
      if (!resumed) {
        throw new DeadlinePassedException();
      }
      return () -> free.release(wanted);
    }

    /// Returns the number of blocks, or 0 if they are not free in time.
    private int acquire(int wanted, Duration time) {
      try {
        return free.tryAcquire(wanted, time.toNanos(), TimeUnit.NANOSECONDS) ? wanted : 0;
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return 0;
      }
    }
  }
}

package dev.miniature.image;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The memory that all renders of a process may hold at the same time, native memory included. A
/// render says beforehand what it will need, waits while others hold it, and is refused if there
/// will never be so much.
///
/// A render reserves once, all that it needs: who held a part and waited for the rest could wait
/// for somebody who does the same.
public final class MemoryBudget {
  /// Half of what the machine or the function has. The other half is for the JVM itself, originals,
  /// replies and garbage, which take 300 to 500 MB, and for an estimate that is too low by a third.
  /// At Lambda's 1,769 MB that gives 927 million bytes: 100 megapixels of JPEG need 610 million at
  /// worst, of interlaced PNG with 16 bits and alpha 910 million, 50 megapixels of AVIF 780
  /// million.
  private static final int TOTAL_PER_BUDGET = 2;

  /// Half of the heap: the other half is for originals, for replies and for garbage.
  private static final int HEAP_PER_BUDGET = 2;

  private final Share all;
  private final Share heap;

  private MemoryBudget(long bytes, long heapBytes) {
    this.all = new Share(bytes);
    this.heap = new Share(Math.min(bytes, heapBytes));
  }

  /// A budget of so many bytes, of which half of the Java heap may be in there.
  public static MemoryBudget of(long bytes) {
    return of(bytes, heapShare());
  }

  /// A budget of so many bytes, of which so many may be on the Java heap.
  public static MemoryBudget of(long bytes, long heapBytes) {
    return new MemoryBudget(bytes, heapBytes);
  }

  /// The bytes of the Java heap that renders may take.
  public static long heapShare() {
    return Runtime.getRuntime().maxMemory() / HEAP_PER_BUDGET;
  }

  /// What renders may take of a machine or a function that has `total` bytes.
  public static long shareOf(long total) {
    return total / TOTAL_PER_BUDGET;
  }

  /// What they may take of this one; in a container, of what the container has.
  public static long shareOfThisMachine() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? shareOf(system.getTotalMemorySize())
        : shareOf(2 * Runtime.getRuntime().maxMemory());
  }

  /// How many bytes there are in all.
  public long bytes() {
    return all.bytes();
  }

  /// How many of them nobody holds right now.
  public long free() {
    return all.free();
  }

  /// Whether there could ever be so much.
  public boolean holds(MemoryEstimate estimate) {
    return all.holds(estimate.bytes()) && heap.holds(estimate.heap());
  }

  /// Sets what a render needs aside, until the reservation is closed.
  ///
  /// @throws TooMuchMemoryException if the budget is smaller than that
  /// @throws DeadlinePassedException if others held it until then
  public Reservation reserve(MemoryEstimate estimate, Deadline deadline)
      throws TooMuchMemoryException, DeadlinePassedException {
    if (!holds(estimate)) {
      throw refusal(estimate);
    }
    Reservation ofAll = all.take(estimate.bytes(), deadline);
    try {
      Reservation ofHeap = heap.take(estimate.heap(), deadline);
      return () -> {
        ofHeap.close();
        ofAll.close();
      };
    } catch (DeadlinePassedException late) {
      ofAll.close();
      throw late;
    }
  }

  /// Why so much is never set aside.
  public TooMuchMemoryException refusal(MemoryEstimate estimate) {
    return all.holds(estimate.bytes())
        ? new TooMuchMemoryException(estimate.heap(), heap.bytes())
        : new TooMuchMemoryException(estimate.bytes(), all.bytes());
  }

  /// Memory that was set aside. Closing gives it back.
  @FunctionalInterface
  public interface Reservation extends AutoCloseable {
    @Override
    void close();
  }

  private static final class Share {
    /// Counted in blocks, since a [Semaphore] counts in `int`.
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

    Reservation take(long bytes, Deadline deadline) throws DeadlinePassedException {
      int taken = (int) Math.ceilDiv(bytes, BLOCK);
      try {
        if (!free.tryAcquire(taken, deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
          throw new DeadlinePassedException();
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new DeadlinePassedException();
      }
      return () -> free.release(taken);
    }
  }
}

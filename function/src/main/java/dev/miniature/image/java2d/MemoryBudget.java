package dev.miniature.image.java2d;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.TooManyPixelsException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The memory that all renders of a process may hold at the same time. A render says beforehand
/// what it will need, waits while others hold it, and is refused if there will never be so much.
public final class MemoryBudget {
  /// Half of the heap: the other half is for originals, for replies and for garbage.
  private static final int HEAP_PER_BUDGET = 2;

  /// Counted in blocks, since a [Semaphore] counts in `int`.
  private static final int BLOCK = 64 * 1024;

  private final int blocks;
  private final Semaphore free;

  private MemoryBudget(int blocks) {
    this.blocks = blocks;
    this.free = new Semaphore(blocks, true);
  }

  /// A budget of so many bytes.
  public static MemoryBudget of(long bytes) {
    return new MemoryBudget(Math.clamp(bytes / BLOCK, 1, Integer.MAX_VALUE));
  }

  /// Half of what this JVM may ever use.
  public static MemoryBudget ofThisProcess() {
    return of(Runtime.getRuntime().maxMemory() / HEAP_PER_BUDGET);
  }

  /// How many bytes there are in all.
  public long bytes() {
    return (long) blocks * BLOCK;
  }

  /// Sets so many bytes aside until the reservation is closed.
  ///
  /// @throws TooManyPixelsException if the budget is smaller than that
  /// @throws DeadlinePassedException if others held it until then
  Reservation reserve(long bytes, Deadline deadline)
      throws TooManyPixelsException, DeadlinePassedException {
    long wanted = Math.ceilDiv(bytes, BLOCK);
    if (wanted > blocks) {
      throw new TooManyPixelsException(
          "Would take %,d bytes of memory, and there are %,d".formatted(bytes, bytes()));
    }
    int taken = (int) wanted;
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

  /// Memory that was set aside. Closing gives it back.
  @FunctionalInterface
  interface Reservation extends AutoCloseable {
    @Override
    void close();
  }
}

package dev.miniature.delivery;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The bytes of originals that may be fetched or held at the same time, all requests together. Who
/// wants to fetch waits while others hold them, in the order they came.
public final class FetchBudget {
  /// Counted in blocks, since a [Semaphore] counts in `int`.
  private static final int BLOCK = 4 * 1024;

  private final int blocks;
  private final Semaphore free;

  private FetchBudget(int blocks) {
    this.blocks = blocks;
    this.free = new Semaphore(blocks, true);
  }

  /// So many bytes. At least one original of the largest size has to fit.
  public static FetchBudget of(long bytes) {
    return new FetchBudget(blocks(bytes));
  }

  /// Enough for any number of them, where only one is fetched at a time.
  public static FetchBudget unbounded() {
    return new FetchBudget(Integer.MAX_VALUE);
  }

  /// Sets so many bytes aside, or all that there are.
  ///
  /// @throws DeadlinePassedException if others held them until then
  Share take(long bytes, Deadline deadline) throws DeadlinePassedException {
    int wanted = Math.min(blocks(bytes), blocks);
    try {
      if (free.tryAcquire(wanted, deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
        return new Share(wanted);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    deadline.pass();
    throw new DeadlinePassedException();
  }

  /// How many bytes nobody holds.
  long free() {
    return (long) free.availablePermits() * BLOCK;
  }

  private static int blocks(long bytes) {
    return Math.clamp(Math.ceilDiv(bytes, BLOCK), 1, Integer.MAX_VALUE);
  }

  /// Bytes that were set aside, until it is closed.
  final class Share implements AutoCloseable {
    private int held;

    private Share(int held) {
      this.held = held;
    }

    /// Gives back what is more than so many bytes.
    synchronized void shrinkTo(long bytes) {
      keep(Math.min(held, blocks(bytes)));
    }

    private void keep(int kept) {
      free.release(held - kept);
      held = kept;
    }

    @Override
    public synchronized void close() {
      keep(0);
    }
  }
}

package dev.miniature.delivery;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Limits the bytes of originals that all requests together may fetch or hold at the same time.
/// Requests wait in the order of arrival.
public final class FetchBudget {
  /// The unit of reservations, because a [Semaphore] counts in `int`.
  private static final int BLOCK = 4 * 1024;

  private final int blocks;
  private final Semaphore free;

  private FetchBudget(int blocks) {
    this.blocks = blocks;
    this.free = new Semaphore(blocks, true);
  }

  /// Creates a budget of this many bytes, which must suffice for an original of the maximum size.
  public static FetchBudget of(long bytes) {
    return new FetchBudget(blocks(bytes));
  }

  /// Creates an unlimited budget, for processes that fetch one original at a time.
  public static FetchBudget unbounded() {
    return new FetchBudget(Integer.MAX_VALUE);
  }

  /// Reserves this many bytes, or the whole budget if it is smaller.
  ///
  /// @throws DeadlinePassedException if others held the bytes until then
  Reservation take(long bytes, Deadline deadline) throws DeadlinePassedException {
    int wanted = Math.min(blocks(bytes), blocks);
    acquire(wanted, deadline);
    return new Reservation(wanted);
  }

  private void acquire(int wanted, Deadline deadline) throws DeadlinePassedException {
    try {
      if (free.tryAcquire(wanted, deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    deadline.pass();
    throw new DeadlinePassedException();
  }

  /// Returns the total number of bytes.
  public long bytes() {
    return (long) blocks * BLOCK;
  }

  /// Returns the number of bytes that are not reserved.
  public long free() {
    return (long) free.availablePermits() * BLOCK;
  }

  private static int blocks(long bytes) {
    return Math.clamp(Math.ceilDiv(bytes, BLOCK), 1, Integer.MAX_VALUE);
  }

  /// Reserved bytes, until it is closed.
  final class Reservation implements AutoCloseable {
    private int held;

    private Reservation(int held) {
      this.held = held;
    }

    /// Reserves this many bytes more, or what is not held here of the whole budget if that is less.
    ///
    /// @throws DeadlinePassedException if others held the bytes until then
    synchronized void grow(long bytes, Deadline deadline) throws DeadlinePassedException {
      int more = Math.min(blocks(bytes), blocks - held);
      acquire(more, deadline);
      held += more;
    }

    /// Releases the bytes above this number.
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

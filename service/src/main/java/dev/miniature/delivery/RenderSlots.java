package dev.miniature.delivery;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Limits the number of concurrent renders. More renders than cores only make each of them slower
/// and hold more pictures in memory.
public final class RenderSlots {
  private final int all;
  private final Semaphore free;

  /// If there are several slots, one is reserved for renders that can be stopped.
  private final Semaphore unstoppable;

  private RenderSlots(int slots) {
    this.all = slots;
    this.free = new Semaphore(slots, true);
    this.unstoppable = new Semaphore(Math.max(1, slots - 1), true);
  }

  /// Creates this many slots; waiting threads get them in the order of arrival.
  public static RenderSlots of(int slots) {
    return new RenderSlots(slots);
  }

  /// Returns the number of slots.
  public int all() {
    return all;
  }

  /// Returns the number of slots in use.
  public int inUse() {
    return all - free.availablePermits();
  }

  /// Waits for a free slot, which the caller releases by closing it. After the deadline it never
  /// returns a slot, even if one is free.
  ///
  /// @throws DeadlinePassedException if none was free in time
  Yielding take(Deadline deadline) throws DeadlinePassedException {
    return new Yielding(permit(free, deadline), () -> {}, deadline);
  }

  /// Waits for a slot for a render that cannot be stopped. However many such renders are abandoned,
  /// one slot stays for all others, if there is more than one.
  ///
  /// @throws DeadlinePassedException if none was free in time
  Yielding takeUnstoppable(Deadline deadline) throws DeadlinePassedException {
    Slot permitted = permit(unstoppable, deadline);
    try {
      return new Yielding(permit(free, deadline), permitted, deadline);
    } catch (DeadlinePassedException late) {
      permitted.close();
      throw late;
    }
  }

  private static Slot permit(Semaphore permits, Deadline deadline) throws DeadlinePassedException {
    try {
      if (permits.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
        if (!deadline.hasPassed()) {
          return permits::release;
        }
        permits.release();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    throw new DeadlinePassedException();
  }

  /// A slot that others may use while its render waits for something else. It is for one thread at
  /// a time.
  final class Yielding implements Slot {
    private final Slot permitted;
    private final Deadline deadline;
    private Optional<Slot> slot;

    /// @param permitted is kept while others use the slot
    private Yielding(Slot slot, Slot permitted, Deadline deadline) {
      this.slot = Optional.of(slot);
      this.permitted = permitted;
      this.deadline = deadline;
    }

    /// Gives the slot back while `wait` runs, and then waits for a free one like all others.
    ///
    /// @throws DeadlinePassedException if none was free in time; there is no slot then
    void during(Runnable wait) throws DeadlinePassedException {
      release();
      wait.run();
      slot = Optional.of(permit(free, deadline));
    }

    private void release() {
      slot.ifPresent(Slot::close);
      slot = Optional.empty();
    }

    @Override
    public void close() {
      release();
      permitted.close();
    }
  }

  /// A slot in use, until it is closed.
  interface Slot extends AutoCloseable {
    @Override
    void close();
  }
}

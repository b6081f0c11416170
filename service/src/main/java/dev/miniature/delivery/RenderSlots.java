package dev.miniature.delivery;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// How many pictures are rendered at the same time. More than there are cores only makes each of
/// them slower and holds more of them in memory.
public final class RenderSlots {
  private final Semaphore free;

  /// One slot is left to what can be stopped, where there are several.
  private final Semaphore unstoppable;

  private RenderSlots(int slots) {
    this.free = new Semaphore(slots, true);
    this.unstoppable = new Semaphore(Math.max(1, slots - 1), true);
  }

  /// So many at a time; the others wait in the order they came.
  public static RenderSlots of(int slots) {
    return new RenderSlots(slots);
  }

  /// Waits for a free slot. Who gets one gives it back by closing it. Nobody gets one whose time is
  /// up, even if one is free.
  ///
  /// @throws DeadlinePassedException if none was free in time
  Slot take(Deadline deadline) throws DeadlinePassedException {
    return permit(free, deadline);
  }

  /// The same for a render that cannot be stopped. However many of them are left to end by
  /// themselves, one slot stays for all others, if there is more than one.
  ///
  /// @throws DeadlinePassedException if none was free in time
  Slot takeUnstoppable(Deadline deadline) throws DeadlinePassedException {
    Slot permitted = permit(unstoppable, deadline);
    try {
      Slot slot = permit(free, deadline);
      return () -> {
        slot.close();
        permitted.close();
      };
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

  /// The right to render, until it is closed.
  interface Slot extends AutoCloseable {
    @Override
    void close();
  }
}

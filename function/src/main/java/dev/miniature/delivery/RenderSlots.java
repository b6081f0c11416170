package dev.miniature.delivery;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// How many pictures are rendered at the same time. More than there are cores only makes each of
/// them slower and holds more of them in memory.
public final class RenderSlots {
  private final Semaphore free;

  private RenderSlots(int slots) {
    this.free = new Semaphore(slots, true);
  }

  /// So many at a time; the others wait in the order they came.
  public static RenderSlots of(int slots) {
    return new RenderSlots(slots);
  }

  /// Waits for a free slot. Who gets one gives it back by closing it.
  ///
  /// @throws DeadlinePassedException if none was free in time
  Slot take(Deadline deadline) throws DeadlinePassedException {
    try {
      if (free.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
        return free::release;
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

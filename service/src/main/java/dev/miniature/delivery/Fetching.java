package dev.miniature.delivery;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Stage;
import dev.miniature.image.Trace;
import java.util.Optional;

/// Fetches originals within a budget of bytes.
///
/// How long one is, the store tells when it is asked for it. So where others hold much, it is asked
/// for a usual one first, and for a larger one again once there is room for just that: nobody waits
/// with an open connection, and nobody holds more than it needs.
final class Fetching {
  /// More than nine in ten photographs have.
  private static final long USUAL_BYTES = 8_000_000;

  private final Originals originals;
  private final FetchBudget budget;
  private final long maxBytes;

  /// @param maxBytes the longest original that is read
  Fetching(Originals originals, FetchBudget budget, long maxBytes) {
    this.originals = originals;
    this.budget = budget;
    this.maxBytes = maxBytes;
  }

  /// An original, and the room that it takes until it is closed.
  record Held(Original original, FetchBudget.Share room) implements AutoCloseable {
    @Override
    public void close() {
      room.close();
    }
  }

  /// The original under `key`, or empty where there is none.
  ///
  /// @param trace is told what is a wait and what is the store's time
  Optional<Held> fetch(ObjectKey key, Deadline deadline, Trace trace)
      throws OriginalTooLargeException,
          OriginalArchivedException,
          StoreUnavailableException,
          StoreRefusedException,
          DeadlinePassedException {
    long allowed = Math.min(maxBytes, Math.max(USUAL_BYTES, budget.free() / 2));
    while (true) {
      try {
        return fetch(key, allowed, deadline, trace);
      } catch (OriginalTooLargeException larger) {
        if (allowed == maxBytes || larger.length() > maxBytes) {
          throw larger;
        }
        // Where the store tells no length, all that is known is one byte more than was read.
        allowed = larger.length() > allowed + 1 ? larger.length() : maxBytes;
      }
    }
  }

  private Optional<Held> fetch(ObjectKey key, long allowed, Deadline deadline, Trace trace)
      throws OriginalTooLargeException,
          OriginalArchivedException,
          StoreUnavailableException,
          StoreRefusedException,
          DeadlinePassedException {
    trace.enter(Stage.QUEUE);
    FetchBudget.Share room = budget.take(allowed, deadline);
    Optional<Held> held = Optional.empty();
    try {
      trace.enter(Stage.FETCH);
      held = originals.fetch(key, allowed, deadline).map(original -> new Held(original, room));
      held.ifPresent(each -> room.shrinkTo(each.original().bytes().length()));
      return held;
    } finally {
      if (held.isEmpty()) {
        room.close();
      }
    }
  }
}

package dev.miniature.delivery;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Stage;
import dev.miniature.image.Trace;
import java.util.Optional;

/// Fetches originals within a budget of bytes.
///
/// The store sends the length only in the answer. So if little of the budget is free, the first
/// request reserves room for a usual original; if the original is larger, a second request follows
/// when there is room for exactly that. No request waits with an open connection, and none holds
/// more than it needs.
final class Fetching {
  /// More than the size of nine in ten photographs.
  private static final long USUAL_BYTES = 8_000_000;

  private final Originals originals;
  private final FetchBudget budget;
  private final long maxBytes;

  /// @param maxBytes the maximum size of an original
  Fetching(Originals originals, FetchBudget budget, long maxBytes) {
    this.originals = originals;
    this.budget = budget;
    this.maxBytes = maxBytes;
  }

  /// An original that may still be arriving, and its reservation until it is closed.
  record Held(Original original, FetchBudget.Reservation room) implements AutoCloseable {
    @Override
    public void close() {
      original.close();
      room.close();
    }
  }

  /// Begins to fetch the original under `key`; empty if there is none.
  ///
  /// @param trace records waiting and fetching separately
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
        // If the store sends no length, all that is known is that the original is longer than the
        // bytes read.
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
    FetchBudget.Reservation room = budget.take(allowed, deadline);
    Optional<Held> held = Optional.empty();
    try {
      trace.enter(Stage.FETCH);
      held = originals.begin(key, allowed, deadline).map(original -> new Held(original, room));
      held.ifPresent(each -> room.shrinkTo(each.original().bytes().length()));
      return held;
    } finally {
      if (held.isEmpty()) {
        room.close();
      }
    }
  }
}

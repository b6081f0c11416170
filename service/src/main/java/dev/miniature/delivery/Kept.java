package dev.miniature.delivery;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.UnusableOverlayException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// One object of the store that many thumbnails need, kept in memory with its version.
///
/// It is asked for when it is first needed, and again when it is needed after a minute: one request
/// to the store for all thumbnails. Those that need it meanwhile wait for that request. That it is
/// not there, or cannot be used, is kept as long. Any number of threads may use it.
///
/// @param <T> what is made of its bytes, once for each version
final class Kept<T> {
  /// How long nobody asks whether it has changed.
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final Originals store;
  private final ObjectKey key;
  private final long maxBytes;
  private final Function<OriginalBytes, T> maker;
  private final LongSupplier clock;
  private final ReentrantLock asking = new ReentrantLock();

  private volatile Optional<Answer<T>> last = Optional.empty();

  /// @param maxBytes the longest object that is read
  /// @param maker is given the object, unpacked
  /// @param clock nanoseconds since any fixed moment
  Kept(
      Originals store,
      ObjectKey key,
      long maxBytes,
      Function<OriginalBytes, T> maker,
      LongSupplier clock) {
    this.store = store;
    this.key = key;
    this.maxBytes = maxBytes;
    this.maker = maker;
    this.clock = clock;
  }

  /// What is made of an object, and of which version of it.
  record Made<T>(Version version, T thing) {}

  /// What the store said when it was last asked.
  private record Answer<T>(long nanoTime, Optional<Made<T>> made, String complaint) {
    Made<T> orComplain() throws UnusableOverlayException {
      return made.orElseThrow(() -> new UnusableOverlayException(complaint));
    }
  }

  /// The object as it was a minute ago at most.
  ///
  /// @throws UnusableOverlayException if there is none, or none that can be used
  /// @throws StoreUnavailableException if the store did not answer
  /// @throws StoreRefusedException if it will not answer before somebody mends the configuration
  /// @throws DeadlinePassedException if there is not enough time to ask, or to wait
  Made<T> get(Deadline deadline)
      throws UnusableOverlayException,
          StoreUnavailableException,
          StoreRefusedException,
          DeadlinePassedException {
    Optional<Answer<T>> known = last.filter(this::isFresh);
    return known.isPresent() ? known.get().orComplain() : askedFor(deadline);
  }

  private Made<T> askedFor(Deadline deadline)
      throws UnusableOverlayException,
          StoreUnavailableException,
          StoreRefusedException,
          DeadlinePassedException {
    take(deadline);
    try {
      Optional<Answer<T>> meanwhile = last.filter(this::isFresh);
      if (meanwhile.isEmpty()) {
        last = Optional.of(ask(deadline));
      }
      return last.orElseThrow().orComplain();
    } finally {
      asking.unlock();
    }
  }

  /// A clock that is far behind is that of another machine, on which a snapshot was restored.
  private boolean isFresh(Answer<T> answer) {
    return Math.abs(clock.getAsLong() - answer.nanoTime()) < FRESH.toNanos();
  }

  private void take(Deadline deadline) throws DeadlinePassedException {
    try {
      if (asking.tryLock(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    throw new DeadlinePassedException();
  }

  private Answer<T> ask(Deadline deadline)
      throws StoreUnavailableException, StoreRefusedException, DeadlinePassedException {
    long now = clock.getAsLong();
    try {
      Optional<Original> found = store.fetch(key, maxBytes, deadline);
      return found.isEmpty()
          ? new Answer<>(now, Optional.empty(), "there is no object " + key)
          : new Answer<>(now, Optional.of(made(found.get())), "");
    } catch (OriginalTooLargeException tooLarge) {
      return useless(now, tooLarge.length() + " bytes are more than " + maxBytes);
    } catch (OriginalArchivedException _) {
      return useless(now, "it is archived");
    } catch (CannotUnpackException | BrokenImageException | IllegalArgumentException unusable) {
      return useless(now, String.valueOf(unusable.getMessage()));
    }
  }

  private Answer<T> useless(long now, String why) {
    return new Answer<>(now, Optional.empty(), key + ": " + why);
  }

  /// The one that there is already, unless it has changed.
  private Made<T> made(Original original)
      throws OriginalTooLargeException, CannotUnpackException, BrokenImageException {
    Optional<Made<T>> before = last.flatMap(Answer::made);
    return before.isPresent() && before.get().version().equals(original.version())
        ? before.get()
        : new Made<>(original.version(), maker.apply(Unpacking.unpacked(original, maxBytes)));
  }
}

package dev.miniature.delivery;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.SystemExhaustedException;
import dev.miniature.image.UnusableOverlayException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// Caches one object of the store that many thumbnails need, with its version.
///
/// It is fetched on first use, and revalidated on use after a minute: one request to the store for
/// all thumbnails. Concurrent users wait for that request. A missing or unusable object is cached
/// too. It is thread-safe.
///
/// @param <T> the value made from its bytes, once per version
final class CachedObject<T> {
  /// The time between two revalidations.
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final Originals store;
  private final ObjectKey key;
  private final long maxBytes;
  private final Function<OriginalBytes, T> maker;
  private final LongSupplier clock;
  private final ReentrantLock asking = new ReentrantLock();

  private volatile Optional<Answer<T>> last = Optional.empty();

  /// @param maxBytes the maximum size of the object
  /// @param maker makes the value from the decompressed object
  /// @param clock nanoseconds since any fixed moment
  CachedObject(
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

  /// A value, and the version from which it was made.
  record Loaded<T>(Version version, T value) {}

  /// The store's last answer.
  private record Answer<T>(long nanoTime, Optional<Loaded<T>> made, String reason) {
    Loaded<T> orThrow() throws UnusableOverlayException {
      return made.orElseThrow(() -> new UnusableOverlayException(reason));
    }
  }

  /// Returns the value, which is at most a minute old.
  ///
  /// @throws UnusableOverlayException if the object is missing or unusable
  /// @throws StoreUnavailableException if the store did not answer
  /// @throws StoreRefusedException if the store will refuse until the configuration is fixed
  /// @throws DeadlinePassedException if there is not enough time
  Loaded<T> get(Deadline deadline)
      throws UnusableOverlayException,
          StoreUnavailableException,
          StoreRefusedException,
          DeadlinePassedException {
    Optional<Answer<T>> known = last.filter(this::isFresh);
    return known.isPresent() ? known.get().orThrow() : askedFor(deadline);
  }

  private Loaded<T> askedFor(Deadline deadline)
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
      return last.orElseThrow().orThrow();
    } finally {
      asking.unlock();
    }
  }

  /// Returns whether an answer is recent. A clock that is far behind is that of another machine, on
  /// which a snapshot was restored.
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
    } catch (CannotUnpackException
        | BrokenImageException
        | SystemExhaustedException
        | IllegalArgumentException unusable) {
      return useless(now, String.valueOf(unusable.getMessage()));
    }
  }

  private Answer<T> useless(long now, String why) {
    return new Answer<>(now, Optional.empty(), key + ": " + why);
  }

  /// Returns the existing value, unless the object has changed.
  private Loaded<T> made(Original original)
      throws OriginalTooLargeException,
          CannotUnpackException,
          BrokenImageException,
          SystemExhaustedException,
          DeadlinePassedException {
    Optional<Loaded<T>> before = last.flatMap(Answer::made);
    return before.isPresent() && before.get().version().equals(original.version())
        ? before.get()
        : new Loaded<>(
            original.version(), maker.apply(Unpacking.unpacked(original, maxBytes, _ -> {})));
  }
}

package dev.miniature.server.queue;

import dev.miniature.delivery.ObjectKey;
import dev.miniature.delivery.Original;
import dev.miniature.delivery.OriginalArchivedException;
import dev.miniature.delivery.OriginalTooLargeException;
import dev.miniature.delivery.Originals;
import dev.miniature.delivery.StoreRefusedException;
import dev.miniature.delivery.StoreUnavailableException;
import dev.miniature.delivery.Version;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// A store that records its requests, and whose bodies can be held back.
public final class CountedOriginals implements Originals {
  private final Originals store;
  private final Runnable beforeBodies;
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private final AtomicInteger answered = new AtomicInteger();

  public CountedOriginals(Originals store, Runnable beforeBodies) {
    this.store = store;
    this.beforeBodies = beforeBodies;
  }

  /// Returns all requests so far, such as `head photo.png`.
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /// Returns the number of answered requests without a body.
  int answeredLookUps() {
    return answered.get();
  }

  @Override
  public Optional<Version> version(ObjectKey key, Deadline deadline)
      throws StoreUnavailableException, StoreRefusedException, DeadlinePassedException {
    asked.add("head " + key);
    Optional<Version> version = store.version(key, deadline);
    answered.incrementAndGet();
    return version;
  }

  @Override
  public Optional<Original> fetch(ObjectKey key, long maxBytes, Deadline deadline)
      throws OriginalTooLargeException,
          OriginalArchivedException,
          StoreUnavailableException,
          StoreRefusedException,
          DeadlinePassedException {
    asked.add("get " + key);
    beforeBodies.run();
    return store.fetch(key, maxBytes, deadline);
  }

  @Override
  public List<ObjectKey> startingWith(String prefix, int max, Deadline deadline)
      throws StoreUnavailableException, StoreRefusedException, DeadlinePassedException {
    asked.add("list " + prefix);
    return store.startingWith(prefix, max, deadline);
  }
}

package dev.miniature.delivery;

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
  private final Queue<String> requests = new ConcurrentLinkedQueue<>();
  private final AtomicInteger answered = new AtomicInteger();

  public CountedOriginals(Originals store) {
    this(store, () -> {});
  }

  /// @param beforeBodies runs before each request for a body
  public CountedOriginals(Originals store, Runnable beforeBodies) {
    this.store = store;
    this.beforeBodies = beforeBodies;
  }

  /// Returns all requests so far in their order, such as `head photo.png`.
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /// Returns the number of answered requests without a body.
  public int answeredLookUps() {
    return answered.get();
  }

  @Override
  public Optional<Version> version(ObjectKey key, Deadline deadline)
      throws StoreUnavailableException, StoreRefusedException, DeadlinePassedException {
    requests.add("head " + key);
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
    requests.add("get " + key);
    beforeBodies.run();
    return store.fetch(key, maxBytes, deadline);
  }

  @Override
  public List<ObjectKey> startingWith(String prefix, int max, Deadline deadline)
      throws StoreUnavailableException, StoreRefusedException, DeadlinePassedException {
    requests.add("list " + prefix);
    return store.startingWith(prefix, max, deadline);
  }
}

package dev.miniature.delivery;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Wraps other originals, and records every request to them, such as `get photo.png`.
final class CountedOriginals implements Originals {
  private final Originals others;
  private final List<String> requests = new CopyOnWriteArrayList<>();

  CountedOriginals(Originals others) {
    this.others = others;
  }

  /// Returns the requests so far, in order.
  List<String> requests() {
    return requests;
  }

  @Override
  public Optional<Version> version(ObjectKey key, Deadline deadline)
      throws StoreUnavailableException, StoreRefusedException, DeadlinePassedException {
    requests.add("head " + key);
    return others.version(key, deadline);
  }

  @Override
  public Optional<Original> fetch(ObjectKey key, long maxBytes, Deadline deadline)
      throws OriginalTooLargeException,
          OriginalArchivedException,
          StoreUnavailableException,
          StoreRefusedException,
          DeadlinePassedException {
    requests.add("get " + key);
    return others.fetch(key, maxBytes, deadline);
  }

  @Override
  public List<ObjectKey> startingWith(String prefix, int max, Deadline deadline)
      throws StoreUnavailableException, StoreRefusedException, DeadlinePassedException {
    requests.add("list " + prefix);
    return others.startingWith(prefix, max, deadline);
  }
}

package dev.miniature.lambda;

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
import dev.miniature.s3.S3Address;
import dev.miniature.s3.S3Originals;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The originals behind a replaceable connection, because no connection survives a snapshot.
final class ReconnectingOriginals implements Originals {
  private final Function<S3Address, S3Originals> open;
  private volatile S3Originals current;

  /// Connects to `address`.
  ReconnectingOriginals(Function<S3Address, S3Originals> open, S3Address address) {
    this.open = open;
    this.current = open.apply(address);
  }

  /// Closes the current connection, and connects to `address`. It must not be called while a
  /// request is in progress.
  void connect(S3Address address) {
    S3Originals last = current;
    current = open.apply(address);
    last.close();
  }

  @Override
  public Optional<Version> version(ObjectKey key, Deadline deadline)
      throws StoreUnavailableException, StoreRefusedException, DeadlinePassedException {
    return current.version(key, deadline);
  }

  @Override
  public Optional<Original> fetch(ObjectKey key, long maxBytes, Deadline deadline)
      throws OriginalTooLargeException,
          OriginalArchivedException,
          StoreUnavailableException,
          StoreRefusedException,
          DeadlinePassedException {
    return current.fetch(key, maxBytes, deadline);
  }

  @Override
  public Optional<Original> begin(ObjectKey key, long maxBytes, Deadline deadline)
      throws OriginalTooLargeException,
          OriginalArchivedException,
          StoreUnavailableException,
          StoreRefusedException,
          DeadlinePassedException {
    return current.begin(key, maxBytes, deadline);
  }

  @Override
  public List<ObjectKey> startingWith(String prefix, int max, Deadline deadline)
      throws StoreUnavailableException, StoreRefusedException, DeadlinePassedException {
    return current.startingWith(prefix, max, deadline);
  }
}

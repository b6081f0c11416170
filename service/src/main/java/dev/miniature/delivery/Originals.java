package dev.miniature.delivery;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import java.util.List;
import java.util.Optional;

/// The store of originals.
public interface Originals {

  /// Returns the current version of the original under `key`, or empty if there is none. It
  /// transfers no body.
  ///
  /// @throws StoreUnavailableException if the store did not answer; a retry may succeed
  /// @throws StoreRefusedException if the store will refuse until the configuration is fixed
  /// @throws DeadlinePassedException if there is not enough time
  Optional<Version> version(ObjectKey key, Deadline deadline)
      throws StoreUnavailableException, StoreRefusedException, DeadlinePassedException;

  /// Fetches the original under `key`, or empty if there is none.
  ///
  /// @param maxBytes the maximum length of the body
  /// @throws OriginalTooLargeException if it is longer; thrown before the body is read if the store
  ///   sends the length
  /// @throws OriginalArchivedException if it has to be restored from an archive first
  /// @throws StoreUnavailableException if the store did not answer, or the body was truncated
  /// @throws StoreRefusedException if the store will refuse until the configuration is fixed
  /// @throws DeadlinePassedException if there is not enough time
  Optional<Original> fetch(ObjectKey key, long maxBytes, Deadline deadline)
      throws OriginalTooLargeException,
          OriginalArchivedException,
          StoreUnavailableException,
          StoreRefusedException,
          DeadlinePassedException;

  /// Begins to fetch the original under `key`, or returns empty if there is none. The body may
  /// still be arriving, so the original is to be closed. [Original#end(Deadline)] tells of all
  /// failures after this.
  ///
  /// @param maxBytes the maximum length of the body
  /// @throws OriginalTooLargeException if it is longer
  /// @throws OriginalArchivedException if it has to be restored from an archive first
  /// @throws StoreUnavailableException if the store did not answer
  /// @throws StoreRefusedException if the store will refuse until the configuration is fixed
  /// @throws DeadlinePassedException if there is not enough time
  default Optional<Original> begin(ObjectKey key, long maxBytes, Deadline deadline)
      throws OriginalTooLargeException,
          OriginalArchivedException,
          StoreUnavailableException,
          StoreRefusedException,
          DeadlinePassedException {
    return fetch(key, maxBytes, deadline);
  }

  /// Lists some originals whose keys have this prefix, with one request to the store.
  ///
  /// @param max the maximum number
  /// @throws StoreUnavailableException if the store did not answer; a retry may succeed
  /// @throws StoreRefusedException if the store will refuse until the configuration is fixed
  /// @throws DeadlinePassedException if there is not enough time
  List<ObjectKey> startingWith(String prefix, int max, Deadline deadline)
      throws StoreUnavailableException, StoreRefusedException, DeadlinePassedException;
}

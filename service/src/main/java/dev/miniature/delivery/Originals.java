package dev.miniature.delivery;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import java.util.List;
import java.util.Optional;

/// Where the originals are kept.
public interface Originals {

  /// Which state the original under `key` is in, or empty when there is none. Costs no body.
  ///
  /// @throws StoreUnavailableException if the store did not answer; the next try may be luckier
  /// @throws StoreRefusedException if it will not answer before somebody mends the configuration
  /// @throws DeadlinePassedException if there is not enough time to ask
  Optional<Version> version(ObjectKey key, Deadline deadline)
      throws StoreUnavailableException, StoreRefusedException, DeadlinePassedException;

  /// The original under `key`, or empty when there is none.
  ///
  /// @param maxBytes the longest body that is read
  /// @throws OriginalTooLargeException if it is longer; where the store tells its length, known
  ///   before the body is read
  /// @throws OriginalArchivedException if somebody has to bring it back from an archive first
  /// @throws StoreUnavailableException if the store did not answer or broke off in the middle
  /// @throws StoreRefusedException if it will not answer before somebody mends the configuration
  /// @throws DeadlinePassedException if there is not enough time to ask
  Optional<Original> fetch(ObjectKey key, long maxBytes, Deadline deadline)
      throws OriginalTooLargeException,
          OriginalArchivedException,
          StoreUnavailableException,
          StoreRefusedException,
          DeadlinePassedException;

  /// Some of the originals whose keys begin alike, in one question to the store.
  ///
  /// @param max how many at most
  /// @throws StoreUnavailableException if the store did not answer; the next try may be luckier
  /// @throws StoreRefusedException if it will not answer before somebody mends the configuration
  /// @throws DeadlinePassedException if there is not enough time to ask
  List<ObjectKey> startingWith(String prefix, int max, Deadline deadline)
      throws StoreUnavailableException, StoreRefusedException, DeadlinePassedException;
}

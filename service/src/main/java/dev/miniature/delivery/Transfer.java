package dev.miniature.delivery;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;

/// The transfer of an original whose first bytes may be read already.
public interface Transfer extends AutoCloseable {

  /// Tells that no more bytes are needed than those that are there. If many are missing, the
  /// transfer ends now; otherwise it goes on, so that all bytes are verified and the connection can
  /// be used again.
  ///
  /// @return whether it ended for this reason, now or before
  boolean enough();

  /// Waits until all bytes are there and verified. If the transfer ended because they were enough,
  /// the store is asked again.
  ///
  /// @return the original: the one whose bytes are being read, or another one if the store had to
  ///   be asked again and those bytes are not to be trusted
  /// @throws StoreUnavailableException if the store broke off, or the original disappeared
  /// @throws StoreRefusedException if the store will refuse until the configuration is fixed
  /// @throws DeadlinePassedException if there is not enough time
  Original end(Deadline deadline)
      throws StoreUnavailableException, StoreRefusedException, DeadlinePassedException;

  /// Ends the transfer, whether all bytes are there or not.
  @Override
  void close();
}

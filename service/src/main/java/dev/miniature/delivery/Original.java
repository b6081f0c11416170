package dev.miniature.delivery;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.OriginalBytes;
import java.util.Optional;

/// An original as received from the store. Its bytes may still be arriving; it is then closed by
/// whoever needs no more of them.
///
/// The bytes are not copied.
public final class Original implements AutoCloseable {
  private final Version version;
  private final OriginalBytes bytes;
  private final String contentEncoding;
  private final Optional<Transfer> transfer;

  /// Creates an original from these bytes, which then belong to it.
  public Original(Version version, OriginalBytes bytes) {
    this(version, bytes, "");
  }

  /// Creates an original from these bytes, which then belong to it.
  ///
  /// @param contentEncoding the store's content encoding of the bytes; `""` for none
  public Original(Version version, OriginalBytes bytes, String contentEncoding) {
    this(version, bytes, contentEncoding, Optional.empty());
  }

  private Original(
      Version version, OriginalBytes bytes, String contentEncoding, Optional<Transfer> transfer) {
    this.version = version;
    this.bytes = bytes;
    this.contentEncoding = contentEncoding;
    this.transfer = transfer;
  }

  /// Creates an original without a content encoding, whose bytes are arriving.
  public static Original arriving(Version version, OriginalBytes bytes, Transfer transfer) {
    return new Original(version, bytes, "", Optional.of(transfer));
  }

  /// Returns its version.
  public Version version() {
    return version;
  }

  /// Returns the stored bytes without copying them, still compressed.
  public OriginalBytes bytes() {
    return bytes;
  }

  /// Returns the store's content encoding of the bytes.
  public String contentEncoding() {
    return contentEncoding;
  }

  /// Tells that no more bytes are needed, like [Transfer#enough()].
  ///
  /// @return whether the transfer ended for this reason, so that nobody knows the rest
  public boolean enough() {
    return transfer.isPresent() && transfer.get().enough();
  }

  /// Waits until all bytes are there and verified, like [Transfer#end(Deadline)].
  ///
  /// @return this original, or another one with other bytes
  public Original end(Deadline deadline)
      throws StoreUnavailableException, StoreRefusedException, DeadlinePassedException {
    return transfer.isPresent() ? transfer.get().end(deadline) : this;
  }

  /// Ends the transfer, whether all bytes are there or not.
  @Override
  public void close() {
    transfer.ifPresent(Transfer::close);
  }
}

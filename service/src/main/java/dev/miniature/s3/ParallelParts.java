package dev.miniature.s3;

import java.util.concurrent.atomic.AtomicBoolean;

/// When and how large originals are fetched in several parts at the same time.
///
/// Amazon S3 sends about 80 MB/s on one connection, and advises to use several.
final class ParallelParts {
  /// The number of connections, the first one included.
  private static final int MAX_PARTS = 4;

  /// The minimum size of a part: 50 ms of a connection, of which an answer takes 15 to begin.
  private static final int MIN_PART = 4_000_000;

  /// Never.
  static final ParallelParts NONE = new ParallelParts(0);

  private final long from;
  private final AtomicBoolean ignored = new AtomicBoolean();

  /// @param from the size from which originals are fetched in parts; 0 for never
  ParallelParts(long from) {
    this.from = from;
  }

  /// Returns the number of parts for an object.
  ///
  /// @param length its length in bytes
  /// @param left the number of bytes that are not fetched yet
  int count(int length, int left) {
    return from == 0 || length <= from || ignored.get()
        ? 1
        : Math.clamp(left / MIN_PART, 1, MAX_PARTS);
  }

  /// Records that the store answers a request for a part with something else.
  void areIgnored() {
    ignored.set(true);
  }
}

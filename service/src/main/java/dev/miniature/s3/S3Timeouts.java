package dev.miniature.s3;

import dev.miniature.image.Deadline;
import java.time.Duration;

/// The timeouts of S3 operations.
///
/// @param connect for opening a connection
/// @param read for silence on a connection, between two bytes
/// @param total for one operation, including all attempts and pauses
public record S3Timeouts(Duration connect, Duration read, Duration total) {
  /// The maximum connect timeout. Inside AWS, connecting takes a few milliseconds; after a second
  /// it will not succeed.
  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(1);

  /// Checks the durations.
  ///
  /// @throws IllegalArgumentException if one is not positive
  public S3Timeouts {
    if (!connect.isPositive() || !read.isPositive() || !total.isPositive()) {
      throw new IllegalArgumentException(
          "Time-outs are positive, not " + connect + ", " + read + " and " + total);
    }
  }

  /// Creates timeouts for operations of at most `total`. The read timeout is half of it, so that a
  /// server that accepts a request and never answers leaves time for a second attempt.
  public static S3Timeouts within(Duration total) {
    Duration connect = total.compareTo(LONGEST_CONNECT) < 0 ? total : LONGEST_CONNECT;
    Duration half = total.dividedBy(2);
    return new S3Timeouts(connect, half.compareTo(connect) < 0 ? connect : half, total);
  }

  /// Returns the time for one operation that must end by `deadline`.
  Duration until(Deadline deadline) {
    Duration left = deadline.left();
    return left.compareTo(total) < 0 ? left : total;
  }
}

package dev.miniature.s3;

import dev.miniature.image.Deadline;
import java.time.Duration;

/// How long S3 is waited for.
///
/// @param connect until a connection stands
/// @param read of silence on a connection, between two bytes
/// @param total for one thing, all attempts and the pauses between them together
public record S3Timeouts(Duration connect, Duration read, Duration total) {
  /// Inside AWS a connection stands in a few milliseconds; one that takes a second will not come.
  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(1);

  /// Refuses times that cannot be waited.
  ///
  /// @throws IllegalArgumentException if one is not positive
  public S3Timeouts {
    if (!connect.isPositive() || !read.isPositive() || !total.isPositive()) {
      throw new IllegalArgumentException(
          "Time-outs are positive, not " + connect + ", " + read + " and " + total);
    }
  }

  /// At most `total` for one thing. Silence is waited for half as long, so that a server which
  /// takes the request and forgets it leaves time for a second one.
  public static S3Timeouts within(Duration total) {
    Duration connect = total.compareTo(LONGEST_CONNECT) < 0 ? total : LONGEST_CONNECT;
    Duration half = total.dividedBy(2);
    return new S3Timeouts(connect, half.compareTo(connect) < 0 ? connect : half, total);
  }

  /// The time for one thing that is wanted by `deadline`.
  Duration until(Deadline deadline) {
    Duration left = deadline.left();
    return left.compareTo(total) < 0 ? left : total;
  }
}

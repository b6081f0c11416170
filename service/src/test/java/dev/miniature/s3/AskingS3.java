package dev.miniature.s3;

import dev.miniature.delivery.ObjectKey;
import dev.miniature.image.Deadline;
import java.net.URI;
import java.time.Duration;

/// Requests to failing stores.
final class AskingS3 {
  static final ObjectKey KEY = new ObjectKey("photo.jpg");
  static final long PLENTY = 1_000;

  /// Long enough for a normal answer on a busy machine, and shorter than [Steps#trickle()] takes.
  static final S3Timeouts HASTY =
      new S3Timeouts(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(4));

  private AskingS3() {}

  /// Returns the originals on `server` with short timeouts.
  static S3Originals reaching(ScriptedServer server) {
    return reaching(server, HASTY);
  }

  static S3Originals reaching(ScriptedServer server, S3Timeouts timeouts) {
    return new S3Originals(address(server.endpoint()), "originals", timeouts);
  }

  static S3Address address(URI endpoint) {
    return S3Address.of(endpoint, LoopbackS3.KEY);
  }

  /// Returns a deadline that has no effect.
  static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(20));
  }
}

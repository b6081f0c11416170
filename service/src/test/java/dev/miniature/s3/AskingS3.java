package dev.miniature.s3;

import dev.miniature.delivery.ObjectKey;
import dev.miniature.image.Deadline;
import java.net.URI;
import java.time.Duration;

/// How the tests of a store that fails ask it.
final class AskingS3 {
  static final ObjectKey KEY = new ObjectKey("photo.jpg");
  static final long PLENTY = 1_000;

  /// Long enough for a busy machine to answer well, and shorter than [Steps#trickle()] takes.
  static final S3Timeouts HASTY =
      new S3Timeouts(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(4));

  private AskingS3() {}

  /// The originals on `server`, asked with little patience.
  static S3Originals reaching(ScriptedServer server) {
    return reaching(server, HASTY);
  }

  static S3Originals reaching(ScriptedServer server, S3Timeouts timeouts) {
    return new S3Originals(address(server.endpoint()), "originals", timeouts);
  }

  static S3Address address(URI endpoint) {
    return S3Address.of(endpoint, LoopbackS3.KEY);
  }

  /// A deadline that plays no part.
  static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(20));
  }
}

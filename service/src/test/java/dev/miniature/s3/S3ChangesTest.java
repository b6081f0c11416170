package dev.miniature.s3;

import static dev.miniature.s3.Steps.raw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.delivery.ObjectKey;
import dev.miniature.delivery.Original;
import dev.miniature.delivery.Version;
import dev.miniature.image.Deadline;
import dev.miniature.s3.ScriptedServer.Step;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// An original that is replaced between two requests.
final class S3ChangesTest {
  private static final ObjectKey KEY = new ObjectKey("photo.jpg");

  @Test
  void theVersionOfWhatIsFetchedBelongsToItsBytesAndNotToAnEarlierHead() throws Exception {
    try (var server = new ScriptedServer(answer(1, 3, ""), answer(2, 5, "newer"));
        var originals =
            new S3Originals(
                S3Address.of(server.endpoint(), LoopbackS3.KEY),
                "originals",
                S3Timeouts.within(Duration.ofSeconds(60)))) {
      Deadline deadline = Deadline.in(Duration.ofSeconds(60));

      assertThat(originals.version(KEY, deadline)).contains(version(1, 3));
      Original fetched = originals.fetch(KEY, 1_000, deadline).orElseThrow();
      assertThat(fetched.version()).isEqualTo(version(2, 5));
      assertThat(fetched.bytes().whole()).isEqualTo("newer".getBytes(StandardCharsets.UTF_8));
    }
  }

  private static Step answer(int version, int length, String body) {
    return raw(
        "HTTP/1.1 200 OK\r\nLast-Modified: "
            + (version == 1 ? "Sun, 01" : "Mon, 02")
            + " Nov 2026 00:00:00 GMT\r\n"
            + "ETag: \"e"
            + version
            + "\"\r\nContent-Length: "
            + length
            + "\r\n\r\n"
            + body);
  }

  private static Version version(int version, int length) {
    return new Version(
        Optional.of("\"e" + version + "\""),
        Instant.parse("2026-11-0" + version + "T00:00:00Z"),
        length);
  }
}

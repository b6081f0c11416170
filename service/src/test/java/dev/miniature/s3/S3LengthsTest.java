package dev.miniature.s3;

import static dev.miniature.s3.AskingS3.KEY;
import static dev.miniature.s3.AskingS3.PLENTY;
import static dev.miniature.s3.AskingS3.reaching;
import static dev.miniature.s3.AskingS3.soon;
import static dev.miniature.s3.Steps.BODY;
import static dev.miniature.s3.Steps.chunks;
import static dev.miniature.s3.Steps.longerThanSaid;
import static dev.miniature.s3.Steps.raw;
import static dev.miniature.s3.Steps.well;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.miniature.delivery.OriginalTooLargeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A store that sends no length of a body, or a wrong one.
@ExtendWith(NoSocketLeft.class)
final class S3LengthsTest {
  @Test
  void aStoreThatDoesNotTellTheLengthIsReadToTheEnd() throws Exception {
    try (var server = new ScriptedServer(chunks(), chunks());
        var originals = reaching(server)) {
      assertThat(originals.fetch(KEY, BODY.length, soon()).orElseThrow().bytes().whole())
          .isEqualTo(BODY);
      assertThatExceptionOfType(OriginalTooLargeException.class)
          .isThrownBy(() -> originals.fetch(KEY, BODY.length - 1, soon()));
    }
  }

  @Test
  void aLongerBodyThanSaidIsCutAndTheNextAnswerIsWhole() throws Exception {
    try (var server = new ScriptedServer(longerThanSaid(), well());
        var originals = reaching(server)) {
      assertThat(originals.fetch(KEY, PLENTY, soon()).orElseThrow().bytes().whole())
          .isEqualTo(BODY);
      assertThat(originals.fetch(KEY, PLENTY, soon()).orElseThrow().bytes().whole())
          .isEqualTo(BODY);
    }
  }

  @Test
  void aBodyOverTheLimitIsNotWaitedFor() {
    String endless = "HTTP/1.1 200 OK\r\nLast-Modified: Sun, 01 Nov 2026 00:00:00 GMT\r\n";
    try (var server = new ScriptedServer(raw(endless + "Content-Length: 9999999999\r\n\r\n"));
        var originals = reaching(server)) {
      assertThatExceptionOfType(OriginalTooLargeException.class)
          .isThrownBy(() -> originals.fetch(KEY, PLENTY, soon()))
          .withMessageContaining("9999999999");
      assertThat(server.requests()).hasSize(1);
    }
  }
}

package dev.miniature.s3;

import static dev.miniature.s3.AskingS3.KEY;
import static dev.miniature.s3.AskingS3.PLENTY;
import static dev.miniature.s3.AskingS3.reaching;
import static dev.miniature.s3.AskingS3.soon;
import static dev.miniature.s3.Steps.error;
import static dev.miniature.s3.Steps.status;
import static dev.miniature.s3.Steps.well;
import static dev.miniature.s3.Steps.wellThenHangUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.miniature.delivery.StoreRefusedException;
import dev.miniature.delivery.StoreUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The number of requests to the store, counted on the wire.
@ExtendWith(NoSocketLeft.class)
final class S3RequestsTest {
  @Test
  void oneRequestWhereAllGoesWell() throws Exception {
    try (var server = new ScriptedServer(well());
        var originals = reaching(server)) {
      originals.fetch(KEY, PLENTY, soon());

      assertThat(server.requests()).containsExactly("GET /originals/photo.jpg HTTP/1.1");
    }
  }

  @Test
  void aConnectionClosedBetweenTwoRequestsCostsNone() throws Exception {
    try (var server = new ScriptedServer(wellThenHangUp());
        var originals = reaching(server)) {
      originals.fetch(KEY, PLENTY, soon());
      Thread.sleep(50);
      originals.fetch(KEY, PLENTY, soon());

      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void aKeyThatIsNotThereIsAskedForOnce() throws Exception {
    try (var server = new ScriptedServer(error(404, "NoSuchKey"));
        var originals = reaching(server)) {
      assertThat(originals.fetch(KEY, PLENTY, soon())).isEmpty();
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void aHeadIsOneRequestToo() throws Exception {
    try (var server = new ScriptedServer(status(404));
        var originals = reaching(server)) {
      assertThat(originals.version(KEY, soon())).isEmpty();
      assertThat(server.requests()).containsExactly("HEAD /originals/photo.jpg HTTP/1.1");
    }
  }

  @Test
  void aHeadThatIsRefusedIsRefused() {
    try (var server = new ScriptedServer(status(403));
        var originals = reaching(server)) {
      assertThatExceptionOfType(StoreRefusedException.class)
          .isThrownBy(() -> originals.version(KEY, soon()))
          .withMessageContaining("HeadObject originals/photo.jpg: 403");
    }
  }

  @Test
  void aHeadThatFailsIsTriedTwice() {
    try (var server = new ScriptedServer(status(500));
        var originals = reaching(server)) {
      assertThatExceptionOfType(StoreUnavailableException.class)
          .isThrownBy(() -> originals.version(KEY, soon()));
      assertThat(server.requests()).hasSize(2);
    }
  }
}

package dev.miniature.s3;

import static dev.miniature.s3.AskingS3.KEY;
import static dev.miniature.s3.AskingS3.address;
import static dev.miniature.s3.AskingS3.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.miniature.delivery.ObjectKey;
import dev.miniature.delivery.Original;
import dev.miniature.delivery.StoreUnavailableException;
import dev.miniature.image.ArrivingBytes;
import dev.miniature.s3.ScriptedServer.Step;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Large originals, which come in several parts at the same time.
@ExtendWith(NoSocketLeft.class)
@Timeout(60)
final class S3PartsTest {
  private static final int LENGTH = 9_000_000;
  private static final byte[] BODY = Bodies.random(LENGTH);

  /// The first byte of the second part: half of what is left after the first bytes.
  private static final int SECOND = 32_768 + (LENGTH - 32_768) / 2;

  private static final S3Timeouts PATIENT = S3Timeouts.within(Duration.ofSeconds(20));

  @ParameterizedTest
  @ValueSource(ints = {8_000_001, 12_000_000, 33_333_333})
  void aRealStoreSendsThePartsOfALargeOriginal(int length) throws Exception {
    byte[] body = Bodies.random(length);
    try (var server = LoopbackS3.inMemory();
        var originals = new S3Originals(server.address(), LoopbackS3.BUCKET, PATIENT)) {
      server.put("large.jpg", body);
      Original original = originals.fetch(new ObjectKey("large.jpg"), length, soon()).orElseThrow();
      assertThat(original.bytes().whole()).isEqualTo(body);
    }
  }

  @Test
  void thePartsAreRequestedOfTheSameVersion() throws Exception {
    try (var server = new ScriptedServer(stepwise(), Bodies.part(BODY, SECOND, LENGTH));
        var originals = reaching(server)) {
      assertThat(fetched(originals)).isEqualTo(BODY);
      assertThat(server.requests()).hasSize(2);
      assertThat(server.headers(1))
          .contains("Range: bytes=" + SECOND + "-" + (LENGTH - 1), "If-Match: \"e1\"");
    }
  }

  @Test
  void aStoreThatIgnoresRangesSendsTheWholeAndIsNotAskedForPartsAgain() throws Exception {
    try (var server = new ScriptedServer(Bodies.well(1, BODY));
        var originals = reaching(server)) {
      assertThat(fetched(originals)).isEqualTo(BODY);
      assertThat(server.requests()).hasSize(2);
      assertThat(fetched(originals)).isEqualTo(BODY);
      assertThat(server.requests()).hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PreconditionFailed", "InvalidRange"})
  void whereAPartIsRefusedTheFirstAnswerIsReadToItsEnd(String code) throws Exception {
    int status = code.equals("InvalidRange") ? 416 : 412;
    try (var server = new ScriptedServer(Bodies.well(1, BODY), Steps.error(status, code));
        var originals = reaching(server)) {
      assertThat(fetched(originals)).isEqualTo(BODY);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void aPartThatIsCutOffIsRequestedAgain() throws Exception {
    try (var server =
            new ScriptedServer(stepwise(), cutOffPart(), Bodies.part(BODY, SECOND, LENGTH));
        var originals = reaching(server)) {
      assertThat(fetched(originals)).isEqualTo(BODY);
      assertThat(server.requests()).hasSize(3);
    }
  }

  @Test
  void whereAPartFailsForGoodTheWholeIsRequestedAgain() throws Exception {
    try (var server =
            new ScriptedServer(stepwise(), cutOffPart(), cutOffPart(), Bodies.well(1, BODY));
        var originals = reaching(server)) {
      assertThat(fetched(originals)).isEqualTo(BODY);
      assertThat(server.requests()).hasSize(4);
    }
  }

  @Test
  void whereASecondAttemptGetsMoreThanThePartTheWholeIsRequestedAgain() throws Exception {
    try (var server = new ScriptedServer(stepwise(), cutOffPart(), Bodies.well(1, BODY));
        var originals = reaching(server)) {
      assertThat(fetched(originals)).isEqualTo(BODY);
      assertThat(server.requests()).hasSize(4);
    }
  }

  @Test
  void anOriginalThatChangesBetweenItsPartsIsRequestedAgain() throws Exception {
    byte[] newer = Bodies.random(LENGTH);
    newer[LENGTH - 1] ^= 1;
    try (var server =
            new ScriptedServer(
                stepwise(),
                cutOffPart(),
                Steps.error(412, "PreconditionFailed"),
                Bodies.well(2, newer));
        var originals = reaching(server)) {
      assertThat(fetched(originals)).isEqualTo(newer);
    }
  }

  @Test
  void whereNothingHelpsTheStoreIsUnavailable() throws Exception {
    Step broken = Steps.error(500, "InternalError");
    try (var server = new ScriptedServer(stepwise(), cutOffPart(), broken);
        var originals = reaching(server)) {
      assertThatExceptionOfType(StoreUnavailableException.class)
          .isThrownBy(() -> fetched(originals));
    }
  }

  @Test
  void noneAreRequestedWhereTheyAreSwitchedOff() throws Exception {
    try (var server = new ScriptedServer(Bodies.well(1, BODY));
        var originals = new S3Originals(address(server.endpoint()), "originals", PATIENT, 0)) {
      assertThat(fetched(originals)).isEqualTo(BODY);
      assertThat(server.requests()).hasSize(1);
    }
  }

  /// Sends the first part, and the rest only when the client does not want the second part alone.
  private static Step stepwise() {
    return out -> {
      Bodies.cutOff(1, BODY, SECOND).answer(out);
      out.flush();
      Thread.sleep(Duration.ofSeconds(15));
      return false;
    };
  }

  private static Step cutOffPart() {
    return out -> {
      Bodies.part(BODY, SECOND, LENGTH).answer(new FirstBytes(out, 1_000_000));
      return false;
    };
  }

  private static byte[] fetched(S3Originals originals) throws Exception {
    try (Original original = originals.begin(KEY, LENGTH, soon()).orElseThrow()) {
      // The rest is divided when somebody wants more.
      original.bytes().await(ArrivingBytes.FIRST);
      return original.end(soon()).bytes().whole();
    }
  }

  private static S3Originals reaching(ScriptedServer server) {
    return new S3Originals(address(server.endpoint()), "originals", PATIENT);
  }
}

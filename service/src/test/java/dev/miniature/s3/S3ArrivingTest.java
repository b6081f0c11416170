package dev.miniature.s3;

import static dev.miniature.s3.AskingS3.HASTY;
import static dev.miniature.s3.AskingS3.KEY;
import static dev.miniature.s3.AskingS3.address;
import static dev.miniature.s3.AskingS3.soon;
import static dev.miniature.s3.Bodies.BODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.miniature.delivery.Original;
import dev.miniature.delivery.StoreRefusedException;
import dev.miniature.delivery.StoreUnavailableException;
import dev.miniature.image.ArrivingBytes;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.MissingBytesException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Originals that are read while the store still sends them, and stores that fail meanwhile.
@ExtendWith(NoSocketLeft.class)
@Timeout(60)
final class S3ArrivingTest {
  private static final int HALF = BODY.length / 2;

  @Test
  void theFirstBytesAreThereBeforeTheRestIsSent() throws Exception {
    try (var server = new ScriptedServer(Bodies.stuck(BODY, 100_000));
        var originals = reaching(server);
        Original original = begin(originals)) {
      assertThat(original.bytes().length()).isEqualTo(BODY.length);
      assertThat(original.version().etag()).contains("\"e1\"");
      assertThat(original.bytes().atLeast(100_000)).startsWith(Arrays.copyOf(BODY, 50));
      assertThat(original.bytes().missing()).isEqualTo(BODY.length - 100_000);
    }
  }

  @Test
  void aWholeBodyIsVerifiedAtItsEnd() throws Exception {
    try (var server = new ScriptedServer(Bodies.summed(BODY, checksum(BODY)));
        var originals = reaching(server);
        Original original = begin(originals)) {
      assertThat(original.end(soon())).isSameAs(original);
      assertThat(original.bytes().whole()).isEqualTo(BODY);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1_000, 100_000, 299_999})
  void aBodyThatIsResetAnywhereIsContinuedFromASecondAnswer(int count) throws Exception {
    try (var server = new ScriptedServer(Bodies.reset(1, BODY, count), Bodies.well(1, BODY));
        var originals = reaching(server);
        Original original = begin(originals)) {
      assertThat(original.bytes().whole()).isEqualTo(BODY);
      assertThat(original.end(soon())).isSameAs(original);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1_000, 100_000, 299_999})
  void aBodyThatIsShorterThanSaidTwiceIsUnavailable(int count) throws Exception {
    try (var server = new ScriptedServer(Bodies.cutOff(1, BODY, count));
        var originals = reaching(server);
        Original original = begin(originals)) {
      assertThatExceptionOfType(MissingBytesException.class)
          .isThrownBy(() -> original.bytes().whole());
      assertThatExceptionOfType(StoreUnavailableException.class)
          .isThrownBy(() -> original.end(soon()))
          .withMessageContaining("GetObject originals/photo.jpg");
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void bytesOfTwoVersionsAreNeverMixed() throws Exception {
    byte[] newer = Bodies.random(BODY.length);
    newer[0] ^= 1;
    try (var server = new ScriptedServer(Bodies.cutOff(1, BODY, HALF), Bodies.well(2, newer));
        var originals = reaching(server);
        Original original = begin(originals)) {
      assertThatExceptionOfType(MissingBytesException.class)
          .isThrownBy(() -> original.bytes().whole());
      Original other = original.end(soon());
      assertThat(other.version().etag()).contains("\"e2\"");
      assertThat(other.bytes().whole()).isEqualTo(newer);
    }
  }

  @Test
  void damagedBytesAreReplacedByOthers() throws Exception {
    String checksum = checksum(BODY);
    try (var server =
            new ScriptedServer(Bodies.damaged(BODY, checksum), Bodies.summed(BODY, checksum));
        var originals = reaching(server);
        Original original = begin(originals)) {
      assertThat(original.bytes().whole()).isNotEqualTo(BODY);
      Original other = original.end(soon());
      assertThat(other).isNotSameAs(original);
      assertThat(other.bytes().whole()).isEqualTo(BODY);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void aRefusalOfTheSecondRequestIsARefusal() throws Exception {
    try (var server =
            new ScriptedServer(Bodies.cutOff(1, BODY, HALF), Steps.error(403, "AccessDenied"));
        var originals = reaching(server);
        Original original = begin(originals)) {
      assertThatExceptionOfType(StoreRefusedException.class).isThrownBy(() -> original.end(soon()));
    }
  }

  @Test
  void anOriginalThatDisappearsOnTheWayIsUnavailable() throws Exception {
    try (var server =
            new ScriptedServer(Bodies.cutOff(1, BODY, HALF), Steps.error(404, "NoSuchKey"));
        var originals = reaching(server);
        Original original = begin(originals)) {
      assertThatExceptionOfType(StoreUnavailableException.class)
          .isThrownBy(() -> original.end(soon()));
    }
  }

  @Test
  void aStuckBodyEndsAtTheTotal() throws Exception {
    Duration total = Duration.ofMillis(500);
    var timeouts = new S3Timeouts(total, Duration.ofSeconds(8), total);
    try (var server = new ScriptedServer(Bodies.stuck(BODY, HALF));
        var originals = reaching(server, timeouts);
        Original original = begin(originals)) {
      assertThatExceptionOfType(MissingBytesException.class)
          .isThrownBy(() -> original.bytes().whole());
      assertThatExceptionOfType(StoreUnavailableException.class)
          .isThrownBy(() -> original.end(soon()));
    }
  }

  @Test
  void aStuckBodyEndsWhenTheRequestIsOver() throws Exception {
    Deadline deadline = Deadline.in(Duration.ofSeconds(20));
    try (var server = new ScriptedServer(Bodies.stuck(BODY, HALF));
        var originals = reaching(server, S3Timeouts.within(Duration.ofSeconds(40)));
        Original original = originals.begin(KEY, BODY.length, deadline).orElseThrow()) {
      Thread.ofVirtual().start(deadline::pass);
      assertThatExceptionOfType(DeadlinePassedException.class)
          .isThrownBy(() -> original.end(deadline));
    }
  }

  @Test
  void ofAFileThatNobodyReadsOnLittleIsTransferred() throws Exception {
    int length = 50_000_000;
    int[] sent = {0};
    try (var server =
            new ScriptedServer(out -> {
              Bodies.cutOff(1, new byte[length], 0).answer(out);
              for (; sent[0] < length; sent[0] += 10_000) {
                out.write(new byte[10_000]);
              }
              return false;
            });
        var originals = reaching(server);
        Original original = originals.begin(KEY, length, soon()).orElseThrow()) {
      original.bytes().await(1_000);
      Thread.sleep(300);
      assertThat(length - original.bytes().missing()).isLessThanOrEqualTo(ArrivingBytes.FIRST);
      assertThat(sent[0]).isLessThan(length);
    }
  }

  @Test
  void aBodyThatIsEnoughEndsAndIsRequestedAsAWholeIfMoreIsNeededAfterAll() throws Exception {
    byte[] body = Bodies.random(1_000_000);
    try (var server = new ScriptedServer(Bodies.stuck(body, 200_000), Bodies.well(1, body));
        var originals = reaching(server);
        Original original = originals.begin(KEY, body.length, soon()).orElseThrow()) {
      original.bytes().await(100_000);
      original.bytes().enough();
      assertThat(original.enough()).isTrue();
      assertThat(original.bytes().received()).isBetween(100_000L, 200_000L);
      assertThatExceptionOfType(MissingBytesException.class)
          .isThrownBy(() -> original.bytes().await(300_000));
      Original again = original.end(soon());
      assertThat(again).isNotSameAs(original);
      assertThat(again.bytes().whole()).isEqualTo(body);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void aBodyOfWhichLittleIsMissingIsReadToItsEndAndVerified() throws Exception {
    try (var server = new ScriptedServer(Bodies.summed(BODY, checksum(BODY)));
        var originals = reaching(server);
        Original original = begin(originals)) {
      original.bytes().await(100_000);
      assertThat(original.enough()).isFalse();
      assertThat(original.end(soon())).isSameAs(original);
      assertThat(original.bytes().missing()).isZero();
    }
  }

  @Test
  void aHundredStuckOriginalsThatAreClosedLeaveNothingBehind() throws Exception {
    try (var server = new ScriptedServer(Bodies.stuck(BODY, HALF));
        var originals = reaching(server, S3Timeouts.within(Duration.ofSeconds(40)))) {
      int before = Thread.activeCount();
      List<Original> all = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        all.add(begin(originals));
      }
      assertThat(Thread.activeCount()).isLessThan(before + 20);
      all.forEach(Original::close);
      assertThatExceptionOfType(MissingBytesException.class)
          .isThrownBy(() -> all.getFirst().bytes().whole());
    }
  }

  private static Original begin(S3Originals originals) throws Exception {
    return originals.begin(KEY, BODY.length, soon()).orElseThrow();
  }

  private static S3Originals reaching(ScriptedServer server) {
    return reaching(server, HASTY);
  }

  private static S3Originals reaching(ScriptedServer server, S3Timeouts timeouts) {
    return new S3Originals(address(server.endpoint()), "originals", timeouts, 0);
  }

  private static String checksum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return Base64.getEncoder()
        .encodeToString(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}

package dev.miniature.s3;

import static dev.miniature.s3.AskingS3.KEY;
import static dev.miniature.s3.AskingS3.PLENTY;
import static dev.miniature.s3.AskingS3.reaching;
import static dev.miniature.s3.AskingS3.soon;
import static dev.miniature.s3.Steps.BODY;
import static dev.miniature.s3.Steps.breakOff;
import static dev.miniature.s3.Steps.chunks;
import static dev.miniature.s3.Steps.chunksBrokenOff;
import static dev.miniature.s3.Steps.error;
import static dev.miniature.s3.Steps.hangUp;
import static dev.miniature.s3.Steps.longerThanSaid;
import static dev.miniature.s3.Steps.raw;
import static dev.miniature.s3.Steps.reset;
import static dev.miniature.s3.Steps.silence;
import static dev.miniature.s3.Steps.stall;
import static dev.miniature.s3.Steps.summed;
import static dev.miniature.s3.Steps.trickle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.miniature.delivery.StoreRefusedException;
import dev.miniature.delivery.StoreUnavailableException;
import dev.miniature.image.Deadline;
import dev.miniature.s3.ScriptedServer.Step;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Failures leave nothing behind.
@ExtendWith(NoSocketLeft.class)
final class S3LeftoversTest {
  /// Enough failures to make leftovers visible.
  private static final int FAILURES = 200;

  private static final int AT_A_TIME = 8;

  /// The tolerance for other activity in this process.
  private static final int NOISE = 20;

  /// Short timeouts, for two hundred silent answers.
  private static final S3Timeouts HASTIER =
      new S3Timeouts(Duration.ofMillis(200), Duration.ofMillis(20), Duration.ofMillis(100));

  static Stream<Arguments> failures() {
    return Stream.of(
        arguments("a hang-up", hangUp()),
        arguments("broken off", breakOff()),
        arguments("reset", reset()),
        arguments("silence", silence()),
        arguments("stalled", stall()),
        arguments("a trickle", trickle()),
        arguments("500", error(500, "InternalError")),
        arguments("SlowDown", error(503, "SlowDown")),
        arguments("refused", error(403, "AccessDenied")),
        arguments("not HTTP", raw("SSH-2.0-OpenSSH_9.9\r\nwhatever\r\n\r\n")),
        arguments("damaged", summed("x-amz-checksum-crc32: AAAAAA==", BODY)),
        arguments("cut off without a length", chunksBrokenOff()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void failures(String what, Step failure) throws Exception {
    long files;
    int threads;
    var server = new ScriptedServer(failure);
    try (var originals = reaching(server, HASTIER)) {
      try (server) {
        fail(originals, 2 * AT_A_TIME);
        files = openFiles();
        threads = threads();
        fail(originals, FAILURES);
      }
      awaitAtMost(files + NOISE, S3LeftoversTest::openFiles);
      awaitAtMost(threads + NOISE, S3LeftoversTest::threads);
    }
  }

  private static void fail(S3Originals originals, int times) throws Exception {
    try (ExecutorService several = Executors.newFixedThreadPool(AT_A_TIME)) {
      Callable<?> failing = () -> originals.fetch(KEY, PLENTY, soon());
      for (Future<?> each : several.invokeAll(Collections.nCopies(times, failing))) {
        assertThatThrownBy(each::get)
            .cause()
            .isInstanceOfAny(StoreUnavailableException.class, StoreRefusedException.class);
      }
    }
  }

  /// Waits, because abandoned connections close a moment later.
  private static void awaitAtMost(long most, LongSupplier count) throws InterruptedException {
    Deadline deadline = Deadline.in(Duration.ofSeconds(30));
    while (count.getAsLong() > most && !deadline.hasPassed()) {
      Thread.sleep(50);
    }
    assertThat(count.getAsLong()).isLessThanOrEqualTo(most);
  }

  private static int threads() {
    return ManagementFactory.getThreadMXBean().getThreadCount();
  }

  @Test
  void failuresLeaveNoDescriptorsBehind() throws Exception {
    Step[] odd = {hangUp(), breakOff(), error(503, "SlowDown"), longerThanSaid(), chunks()};
    try (var server = new ScriptedServer(cycle(odd, 200));
        var originals = reaching(server)) {
      ask(originals, 20);
      long before = openFiles();
      ask(originals, 100);

      awaitAtMost(before + NOISE, S3LeftoversTest::openFiles);
    }
  }

  private static Step[] cycle(Step[] steps, int length) {
    return IntStream.range(0, length).mapToObj(i -> steps[i % steps.length]).toArray(Step[]::new);
  }

  private static void ask(S3Originals originals, int times) throws Exception {
    for (int i = 0; i < times; i++) {
      try {
        assertThat(originals.fetch(KEY, PLENTY, soon())).isPresent();
      } catch (StoreUnavailableException _) {
        // Some requests fail twice in a row; only the leftovers count.
      }
    }
  }

  private static long openFiles() {
    return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getOpenFileDescriptorCount();
  }
}

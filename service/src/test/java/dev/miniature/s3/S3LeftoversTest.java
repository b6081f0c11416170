package dev.miniature.s3;

import static dev.miniature.s3.AskingS3.KEY;
import static dev.miniature.s3.AskingS3.PLENTY;
import static dev.miniature.s3.AskingS3.reaching;
import static dev.miniature.s3.AskingS3.soon;
import static dev.miniature.s3.Steps.breakOff;
import static dev.miniature.s3.Steps.chunks;
import static dev.miniature.s3.Steps.error;
import static dev.miniature.s3.Steps.hangUp;
import static dev.miniature.s3.Steps.longerThanSaid;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.miniature.delivery.StoreUnavailableException;
import dev.miniature.s3.ScriptedServer.Step;
import java.lang.management.ManagementFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What failures leave behind: nothing.
@ExtendWith(NoSocketLeft.class)
final class S3LeftoversTest {
  @Test
  void failuresLeaveNoDescriptorsBehind() throws Exception {
    Step[] odd = {hangUp(), breakOff(), error(503, "SlowDown"), longerThanSaid(), chunks()};
    try (var server = new ScriptedServer(cycle(odd, 200));
        var originals = reaching(server)) {
      ask(originals, 20);
      long before = openFiles();
      ask(originals, 100);

      assertThat(openFiles()).isLessThan(before + 20);
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
        // Some of them fail twice in a row; what counts is what they leave behind.
      }
    }
  }

  private static long openFiles() {
    return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getOpenFileDescriptorCount();
  }
}

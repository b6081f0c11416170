package dev.miniature.s3;

import static dev.miniature.s3.AskingS3.KEY;
import static dev.miniature.s3.AskingS3.PLENTY;
import static dev.miniature.s3.AskingS3.reaching;
import static dev.miniature.s3.Steps.silence;
import static dev.miniature.s3.Steps.stall;
import static dev.miniature.s3.Steps.trickle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.miniature.delivery.StoreUnavailableException;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.s3.ScriptedServer.Step;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A store that is slower than any timeout: it takes at least five seconds. Three are tolerance for
/// a busy machine.
@ExtendWith(NoSocketLeft.class)
final class S3SlownessTest {
  static Stream<Arguments> slowness() {
    return Stream.of(
        arguments("silence", silence()),
        arguments("stalled in the body", stall()),
        arguments("a trickle", trickle()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("slowness")
  void aDeadlineSoonerThanTheTimeoutsIsKept(String what, Step slow) {
    try (var server = new ScriptedServer(slow);
        var originals = reaching(server, S3Timeouts.within(Duration.ofSeconds(8)))) {
      Deadline deadline = Deadline.in(Duration.ofMillis(300));

      assertThatExceptionOfType(DeadlinePassedException.class)
          .isThrownBy(() -> originals.fetch(KEY, PLENTY, deadline));
      assertThat(deadline.left()).isGreaterThan(Duration.ofSeconds(-3));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("slowness")
  void theTotalIsKept(String what, Step slow) {
    Duration total = Duration.ofMillis(300);
    var timeouts = new S3Timeouts(total, Duration.ofSeconds(8), total);
    try (var server = new ScriptedServer(slow);
        var originals = reaching(server, timeouts)) {
      Deadline late = Deadline.in(total.plusSeconds(3));

      assertThatExceptionOfType(StoreUnavailableException.class)
          .isThrownBy(() -> originals.fetch(KEY, PLENTY, late));
      assertThat(late.hasPassed()).isFalse();
    }
  }
}

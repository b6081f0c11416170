package dev.miniature.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// Deadlines and stopwatches on a clock that may step back, like that of some virtual machines.
final class DeadlineClockTest {
  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1_000_000);
  private final Deadline deadline = Deadline.in(Duration.ofMillis(10), clock::get);
  private final Stopwatch stopwatch = new Stopwatch(clock::get);

  @Test
  void whatIsLeftIsNegativeAfterwards() throws Exception {
    pass(4);
    assertThat(deadline.left()).isEqualTo(Duration.ofMillis(6));
    deadline.check();
    pass(8);
    assertThat(deadline.left()).isEqualTo(Duration.ofMillis(-2));
  }

  @Test
  void aMomentThatHasPassedStaysPassedWhenTheClockStepsBack() {
    pass(10);
    assertThat(deadline.hasPassed()).isTrue();
    pass(-3);
    assertThat(deadline.hasPassed()).isTrue();
    assertThat(deadline.left()).isZero();
    assertThatExceptionOfType(DeadlinePassedException.class).isThrownBy(deadline::check);
  }

  @Test
  void whoIsWokenAtThatMomentNeedNotAskTheClock() {
    pass(7);
    deadline.pass();
    assertThat(deadline.hasPassed()).isTrue();
    assertThat(deadline.left()).isZero();
  }

  @Test
  void timeThatHasPassedIsNeverNegative() {
    pass(-3);
    assertThat(stopwatch.elapsed()).isZero();
    pass(5);
    assertThat(stopwatch.elapsed()).isEqualTo(Duration.ofMillis(2));
  }

  private void pass(long milliseconds) {
    clock.addAndGet(Duration.ofMillis(milliseconds).toNanos());
  }
}

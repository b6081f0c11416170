package dev.miniature.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TraceTest {
  private final AtomicLong clock = new AtomicLong(7_000_000);
  private final Trace trace = new Trace(clock::get);

  @Test
  void stagesAddUpToTheWhole() {
    pass(1);
    for (Stage stage : Stage.values()) {
      trace.enter(stage);
      pass(2);
    }
    trace.enter(Stage.DECODE);
    pass(3);
    trace.end();
    assertThat(trace.times().keySet()).containsExactly(Stage.values());
    assertThat(trace.in(Stage.REQUEST)).isEqualTo(millis(3));
    assertThat(trace.in(Stage.DECODE)).isEqualTo(millis(5));
    assertThat(trace.in(Stage.ENCODE)).isEqualTo(millis(2));
    assertThat(trace.total()).isEqualTo(millis(2 * Stage.values().length + 4));
    assertThat(trace.rendering())
        .isEqualTo(
            trace
                .in(Stage.RENDER)
                .plus(trace.in(Stage.DECODE))
                .plus(trace.in(Stage.STEPS))
                .plus(trace.in(Stage.ENCODE)));
  }

  @Test
  void aStageThatGoesOnIsTold() {
    trace.enter(Stage.DECODE);
    pass(2);
    assertThat(trace.in(Stage.DECODE)).isEqualTo(millis(2));
    pass(3);
    assertThat(trace.in(Stage.DECODE)).isEqualTo(millis(5));
    assertThat(trace.total()).isEqualTo(millis(5));
  }

  @Test
  void aClockThatStepsBackChargesNothing() {
    trace.enter(Stage.DECODE);
    pass(5);
    assertThat(trace.in(Stage.DECODE)).isEqualTo(millis(5));
    pass(-3);
    assertThat(trace.in(Stage.DECODE)).isEqualTo(millis(5));
    pass(1);
    assertThat(trace.in(Stage.DECODE)).isEqualTo(millis(6));
  }

  @Test
  void theClockOfTheMachineCounts() throws InterruptedException {
    Trace ticking = new Trace();
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (ticking.total().isZero() && System.nanoTime() < deadline) {
      Thread.sleep(1);
    }
    assertThat(ticking.total()).isPositive();
  }

  @Test
  void onlyStagesThatWereEnteredAreTold() {
    trace.enter(Stage.FETCH);
    pass(1);
    assertThat(trace.times().keySet()).containsExactly(Stage.REQUEST, Stage.FETCH);
    assertThat(trace.in(Stage.ENCODE)).isZero();
    assertThat(trace.rendering()).isZero();
  }

  @Test
  void nothingChangesAfterItsEnd() {
    trace.enter(Stage.DECODE);
    trace.end();
    Duration total = trace.total();
    pass(2);
    trace.enter(Stage.ENCODE);
    trace.end();
    assertThat(trace.stage()).isEqualTo(Stage.DECODE);
    assertThat(trace.total()).isEqualTo(total);
    assertThat(trace.times()).doesNotContainKey(Stage.ENCODE);
  }

  @Test
  void aFailureLeavesTheStageThatItHappenedIn() {
    trace.enter(Stage.FETCH);
    try {
      trace.enter(Stage.DECODE);
      Deadline.in(Duration.ZERO).check();
      trace.enter(Stage.ENCODE);
    } catch (DeadlinePassedException _) {
      assertThat(trace.stage()).isEqualTo(Stage.DECODE);
    }
    assertThat(trace.stage().label()).isEqualTo("decode");
  }

  private void pass(long millis) {
    clock.addAndGet(millis * 1_000_000);
  }

  private static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }
}

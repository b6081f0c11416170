package dev.miniature.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TraceTest {
  private final Trace trace = new Trace();

  @Test
  void stagesAddUpToTheWhole() throws InterruptedException {
    for (Stage stage : Stage.values()) {
      trace.enter(stage);
      Thread.sleep(2);
    }
    trace.enter(Stage.DECODE);
    trace.end();
    Duration sum = trace.times().values().stream().reduce(Duration.ZERO, Duration::plus);
    assertThat(sum).isEqualTo(trace.total());
    assertThat(trace.times().keySet()).containsExactly(Stage.values());
    assertThat(trace.times().values())
        .allSatisfy(each -> assertThat(each).isGreaterThanOrEqualTo(Duration.ofMillis(2)));
    assertThat(trace.rendering())
        .isEqualTo(
            trace
                .in(Stage.RENDER)
                .plus(trace.in(Stage.DECODE))
                .plus(trace.in(Stage.STEPS))
                .plus(trace.in(Stage.ENCODE)));
  }

  @Test
  void aStageThatGoesOnIsTold() throws InterruptedException {
    trace.enter(Stage.DECODE);
    Duration before = trace.in(Stage.DECODE);
    Thread.sleep(2);
    assertThat(trace.in(Stage.DECODE)).isGreaterThanOrEqualTo(before.plusMillis(2));
    assertThat(trace.total()).isGreaterThanOrEqualTo(trace.in(Stage.DECODE));
  }

  @Test
  void onlyStagesThatWereEnteredAreTold() {
    trace.enter(Stage.FETCH);
    assertThat(trace.times().keySet()).containsExactly(Stage.REQUEST, Stage.FETCH);
    assertThat(trace.in(Stage.ENCODE)).isZero();
    assertThat(trace.rendering()).isZero();
  }

  @Test
  void nothingChangesAfterItsEnd() throws InterruptedException {
    trace.enter(Stage.DECODE);
    trace.end();
    Duration total = trace.total();
    Thread.sleep(2);
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
}

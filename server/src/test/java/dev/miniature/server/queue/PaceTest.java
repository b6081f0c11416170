package dev.miniature.server.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PaceTest {
  private final Pace pace = new Pace(2, 10);

  @Test
  void nothingIsExpectedBeforeAnythingWasDone() {
    assertThat(pace.of(1_000)).isZero();
  }

  @Test
  void whereRendersTakeTheTimeItIsSharedByTheSlots() {
    pace.note(Duration.ofMillis(100), Duration.ofMillis(200));
    pace.note(Duration.ofMillis(300), Duration.ofMillis(400));
    assertThat(pace.of(10)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void whereTheStoreTakesTheTimeItIsSharedByAllThatAreUnderWay() {
    pace.note(Duration.ofMillis(10), Duration.ofSeconds(2));
    assertThat(pace.of(10)).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void onlyTheLastOnesCount() {
    pace.note(Duration.ofHours(1), Duration.ofHours(1));
    for (int i = 0; i < 64; i++) {
      pace.note(Duration.ofMillis(20), Duration.ofMillis(20));
    }
    assertThat(pace.of(100)).isEqualTo(Duration.ofSeconds(1));
  }
}

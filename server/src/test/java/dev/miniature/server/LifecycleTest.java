package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.http.Readiness;
import dev.miniature.server.http.ClientTimeouts;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class LifecycleTest {
  @Test
  void itIsReadyOnceTheWarmUpIsOver() {
    Lifecycle lifecycle = new Lifecycle(Duration.ofHours(1));
    assertThat(lifecycle.now()).isEqualTo(Readiness.WARMING);
    lifecycle.warm();
    assertThat(lifecycle.now()).isEqualTo(Readiness.READY);
  }

  @Test
  void aWarmUpThatTakesLongIsNotWaitedFor() {
    assertThat(new Lifecycle(Duration.ZERO).now()).isEqualTo(Readiness.READY);
    assertThat(Lifecycle.LONGEST_WARM_UP).isLessThanOrEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void onceItIsAboutToStopItIsNeverReadyAgain() {
    Lifecycle lifecycle = new Lifecycle(Duration.ZERO);
    lifecycle.drain();
    lifecycle.warm();
    assertThat(lifecycle.now()).isEqualTo(Readiness.DRAINING);
    assertThat(lifecycle.isDraining()).isTrue();
  }

  /// Kubernetes and ECS kill a container 30 s after the signal.
  @Test
  void everyStopLeavesTimeForRequestsAndEndsInTime() throws Exception {
    for (int drain : new int[] {0, 5_000, 15_000}) {
      Drain stop = Drain.after(Duration.ofMillis(drain));
      assertThat(stop.drain().plus(stop.finish())).isLessThan(Drain.AT_MOST);
      assertThat(stop.finish()).isGreaterThanOrEqualTo(ClientTimeouts.USUAL.stop());
    }
  }
}

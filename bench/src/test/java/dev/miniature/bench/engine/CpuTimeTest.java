package dev.miniature.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class CpuTimeTest {
  @Test
  void itIsWhatTheJdkSaysInCoarserSteps() {
    Duration jdk = ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    double micros = CpuTime.ofThisProcess();
    assertThat(micros).isCloseTo(jdk.toNanos() / 1e3, within(200_000.0));
  }
}

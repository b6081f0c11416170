package dev.miniature.bench.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class FirstTimesTest {
  @Test
  void aRequestIsToldWithItsNeighboursUpToATenthAway() throws Exception {
    FirstTimes times = new FirstTimes();
    times.measure(request -> Duration.ofMillis(request + 1));
    assertThat(FirstTimes.TOLD.stream().map(times::millis))
        .containsExactly(1.0, 2.0, 5.0, 10.0, 50.0, 190.0);
  }

  @Test
  void theFirstStandsForItselfAndLaterOnesAreSmoothed() throws Exception {
    FirstTimes times = new FirstTimes();
    times.measure(request -> Duration.ofMillis(request == 0 ? 900 : request == 49 ? 700 : 10));
    assertThat(FirstTimes.TOLD.stream().map(times::millis))
        .containsExactly(900.0, 10.0, 10.0, 10.0, 10.0, 10.0);
  }
}

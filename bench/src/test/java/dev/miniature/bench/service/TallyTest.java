package dev.miniature.bench.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class TallyTest {
  private static final long SECOND = 1_000_000_000;

  private final Tally tally = new Tally();

  @Test
  void onlyThumbnailsCountTowardsTheRateAndTheTimes() {
    for (int i = 1; i <= 20; i++) {
      tally.add(new Tally.Answer(200, OptionalLong.empty(), 0, i * SECOND / 10));
      tally.add(new Tally.Answer(503, OptionalLong.of(2), 0, 1));
    }
    assertThat(tally.thumbnails()).isEqualTo(20);
    assertThat(tally.thumbnailsPerSecond(0, SECOND)).isEqualTo(9);
    assertThat(tally.millis(0.5)).isEqualTo(1_000);
    assertThat(tally.millis(0.95)).isEqualTo(1_900);
  }

  @Test
  void aRefusalWithoutAdviceAndABrokenConnectionAreCounted() {
    tally.add(new Tally.Answer(503, OptionalLong.of(3), 0, 2_000_000));
    tally.add(new Tally.Answer(503, OptionalLong.empty(), 0, 2_000_000));
    tally.add(Tally.Answer.none(0, 1));
    assertThat(tally.withoutRetryAfter()).isEqualTo(1);
    assertThat(tally.retryAfter()).containsExactly(3.0);
    assertThat(tally.refusalMillis()).containsExactly(2.0, 2.0);
    assertThat(tally.others()).isEqualTo(1);
    assertThat(tally.byStatus()).isEqualTo(Map.of(0, 1L, 503, 2L));
  }
}

package dev.miniature.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class CheckTest {
  @Test
  void whatIsAtTheBarMeetsIt() {
    assertThat(Check.most("CPU", 1.0, 1.0, 2).isMet()).isTrue();
    assertThat(Check.most("CPU", 1.001, 1.0, 2).isMet()).isFalse();
  }

  @Test
  void aLossMayBeAsLargeAsAllowed() {
    assertThat(Check.gain("SSIM", -0.0019, 0.002, 4).isMet()).isTrue();
    assertThat(Check.gain("SSIM", -0.0021, 0.002, 4).isMet()).isFalse();
    assertThat(Check.gain("PSNR", -0.001, 0, 2).isMet()).isFalse();
  }

  @Test
  void aGainMayBeDemanded() {
    assertThat(Check.gain("PSNR", 1.49, -1.5, 2).isMet()).isFalse();
    assertThat(Check.gain("PSNR", 1.6, -1.5, 2).cell()).isEqualTo("PSNR ≥ +1.5: **+1.60** met");
    assertThat(Check.least("requests", 1.59, 1.6, 2).isMet()).isFalse();
  }

  @Test
  void aMissIsSaidAloud() {
    assertThat(Check.most("CPU", 1.24, 1.0, 2).cell()).isEqualTo("CPU ≤ 1.00: **1.24** **missed**");
    assertThat(Check.gain("PSNR", 0.5, 0, 2).cell()).isEqualTo("PSNR no lower: **+0.50** met");
  }

  @Test
  void oneDisturbedRoundDoesNotMoveTheMedian() {
    assertThat(Medians.of(DoubleStream.of(5, 4, 900))).isEqualTo(5);
    assertThat(Medians.of(DoubleStream.of(5, 4, 900, 6))).isEqualTo(5.5);
  }
}

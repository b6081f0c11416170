package dev.miniature.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CrossoverTest {
  private static final LambdaCost LAMBDA = new LambdaCost(Architecture.ARM64, 1769);
  private static final FargateCost FARGATE = new FargateCost(Architecture.ARM64);

  @ParameterizedTest
  @CsvSource({"15, 20", "60, 45", "100, 45", "350, 45", "350, 500", "2000, 300"})
  void bothModesCostTheSameThere(double milliseconds, double kilobytes) {
    Misses each = new Misses(1, milliseconds, kilobytes);
    double misses = Crossover.misses(LAMBDA, FARGATE, each);

    double lambda = LAMBDA.bill(each.times(misses)).total();
    assertThat(FARGATE.bill(each.times(misses)).total()).isCloseTo(lambda, within(lambda / 1000));
    assertThat(FARGATE.bill(each.times(misses / 2)).total())
        .isGreaterThan(LAMBDA.bill(each.times(misses / 2)).total());
    assertThat(FARGATE.bill(each.times(misses * 2)).total())
        .isLessThan(LAMBDA.bill(each.times(misses * 2)).total());
  }

  /// A load balancer is paid by the gigabyte, and a gateway is not.
  @Test
  void largeThumbnailsAreAlwaysCheaperOnLambda() {
    assertThat(Crossover.misses(LAMBDA, FARGATE, new Misses(1, 350, 2_000))).isInfinite();
  }

  @Test
  void twoTasksCarryWhatSixtyPercentOfTheirCpusCan() {
    double month = 730 * 3600;
    assertThat(FARGATE.tasks(new Misses(1, 100, 45))).isEqualTo(2);
    assertThat(FARGATE.tasks(new Misses(1.2 * month, 1000, 45))).isEqualTo(2, within(1e-9));
    assertThat(FARGATE.tasks(new Misses(2.4 * month, 1000, 45))).isEqualTo(4, within(1e-9));
  }

  @Test
  void aMonthWithoutMissesIsNoMonth() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Misses(0, 100, 45));
    assertThatIllegalArgumentException().isThrownBy(() -> new Misses(1, Double.NaN, 45));
  }
}

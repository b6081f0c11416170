package dev.miniature.bench.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CoresTest {
  @Test
  void aListOfTheKernelIsExpanded() {
    assertThat(Cores.expand("3")).containsExactly(3);
    assertThat(Cores.expand("0-2")).containsExactly(0, 1, 2);
    assertThat(Cores.expand("0,4-5,9")).containsExactly(0, 4, 5, 9);
  }

  @Test
  void theMeasuredProcessAndThisOneHaveNoCoreInCommonUntilTheDivisionEnds() throws Exception {
    List<Integer> before = Cores.allowed();
    try (Cores cores = Cores.divide(1)) {
      assertThat(cores.measured()).isLessThanOrEqualTo(1);
      assertThat(Cores.allowed()).isEqualTo(before.subList(cores.measured(), before.size()));
    }
    assertThat(Cores.allowed()).isEqualTo(before);
  }
}

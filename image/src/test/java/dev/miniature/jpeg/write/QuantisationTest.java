package dev.miniature.jpeg.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miniature.jpeg.block.Zigzag;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuantisationTest {

  @Test
  void stepsGrowEvenlyFromTheLowestFrequency() {
    Quantisation table = Quantisation.of(80);
    assertThat(IntStream.range(0, 64).filter(index -> Zigzag.vertical(index) == 0).map(table::step))
        .containsExactly(5, 7, 9, 11, 14, 17, 20, 23);
    for (int index = 0; index < 64; index++) {
      assertThat(table.step(index)).isEqualTo(table.step(mirrored(index)));
    }
  }

  @ParameterizedTest(name = "at {0}: {1}, {2} … {3}")
  @CsvSource({
    "1, 255, 255, 255",
    "10, 41, 62, 255",
    "50, 11, 16, 89",
    "80, 5, 7, 41",
    "95, 2, 2, 13",
    "100, 1, 1, 1",
  })
  void aBetterQualityHasFinerSteps(int quality, int first, int second, int last) {
    Quantisation table = Quantisation.of(quality);
    assertThat(table.step(0)).isEqualTo(first);
    assertThat(table.step(1)).isEqualTo(second);
    assertThat(table.step(63)).isEqualTo(last);
  }

  @Test
  void noStepGrowsWithTheQuality() {
    for (int quality = 2; quality <= 100; quality++) {
      for (int index = 0; index < 64; index++) {
        assertThat(Quantisation.of(quality).step(index))
            .isLessThanOrEqualTo(Quantisation.of(quality - 1).step(index));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 101})
  void thereIsNoOtherQuality(int quality) {
    assertThatThrownBy(() -> Quantisation.of(quality))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  /// The index of the frequency with across and down exchanged.
  private static int mirrored(int index) {
    return IntStream.range(0, 64)
        .filter(other -> Zigzag.vertical(other) == Zigzag.horizontal(index))
        .filter(other -> Zigzag.horizontal(other) == Zigzag.vertical(index))
        .findFirst()
        .orElseThrow();
  }
}

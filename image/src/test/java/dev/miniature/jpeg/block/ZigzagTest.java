package dev.miniature.jpeg.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ZigzagTest {
  @Test
  void itGoesOncePastEveryCoefficientAlongTheDiagonals() {
    assertThat(IntStream.range(0, 10).map(Zigzag::raster))
        .containsExactly(0, 1, 8, 16, 9, 2, 3, 10, 17, 24);
    assertThat(IntStream.range(58, 64).map(Zigzag::raster)).containsExactly(61, 54, 47, 55, 62, 63);
    assertThat(IntStream.range(0, 64).map(Zigzag::raster).distinct()).hasSize(64);
  }

  @ParameterizedTest(name = "of {0}×{0}: number {1}")
  @CsvSource({"1, 0", "2, 4", "4, 24", "8, 63"})
  void theLastOfALowSquareIsItsFarCorner(int size, int last) {
    assertThat(Zigzag.last(size)).isEqualTo(last);
    assertThat(Zigzag.horizontal(last)).isEqualTo(size - 1);
    assertThat(Zigzag.vertical(last)).isEqualTo(size - 1);
  }
}

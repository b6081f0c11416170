package dev.miniature.image.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.miniature.image.Dimensions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShrinkTest {
  private static final Dimensions STORED = new Dimensions(4_000, 3_000);

  @ParameterizedTest
  @CsvSource({
    "2000, 1500, 1",
    "1334, 1000, 1",
    "1332, 999, 0.4995",
    "1000, 750, 0.375",
    "400, 300, 0.15",
    "4, 3, 0.0015",
    // If the sides have different scales, the one that keeps more decides.
    "400, 750, 0.375",
    "400, 1500, 1",
  })
  void aWebpIsReadAtOneAndAHalfTimesTheWantedSizeAndAtHalfItsOwnAtMost(
      int width, int height, double scale) {
    assertThat(Shrink.ofWebp(STORED, new Dimensions(width, height)))
        .isCloseTo(scale, within(1e-12));
  }

  @Test
  void aSideOfOnePixelIsNotReadSmaller() {
    assertThat(Shrink.ofWebp(new Dimensions(4_000, 1), new Dimensions(90, 1))).isEqualTo(1);
  }
}

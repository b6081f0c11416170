package dev.miniature.image.vips;

import static org.assertj.core.api.Assertions.assertThat;

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
    "1333, 1000, 0.5",
    "1000, 750, 0.5",
    "400, 300, 0.2",
    "4, 3, 0.002",
    // If the sides have different scales, the one that keeps more decides.
    "400, 750, 0.5",
    "400, 1500, 1",
  })
  void aWebpIsReadAtTwiceTheWantedSizeAndAtHalfItsOwnAtMost(int width, int height, double scale) {
    assertThat(Shrink.ofWebp(STORED, new Dimensions(width, height))).isEqualTo(scale);
  }

  @Test
  void aSideOfOnePixelIsNotReadSmaller() {
    assertThat(Shrink.ofWebp(new Dimensions(4_000, 1), new Dimensions(90, 1))).isEqualTo(1);
  }
}

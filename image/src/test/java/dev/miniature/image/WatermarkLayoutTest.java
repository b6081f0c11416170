package dev.miniature.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The size and the position of a watermark on a thumbnail of 300×200.
final class WatermarkLayoutTest {
  private static final Dimensions CANVAS = new Dimensions(300, 200);

  @ParameterizedTest
  @CsvSource({
    // picture, share or pixels, margin, size
    "100, 50, 0.2, 0, 60, 30",
    "1000, 500, 0.2, 10, 60, 30",
    "100, 50, 80, 10, 80, 40",
    "100, 100, 1, 0, 200, 200",
    "100, 100, 1, 10, 180, 180",
    "100, 20, 1, 10, 280, 56",
    "10, 1000, 0.5, 0, 2, 200",
    "1000, 1, 0.1, 0, 30, 1",
    "100, 100, 0.5, 9000, 68, 68",
  })
  void itsWidthIsThatOfTheStyleAsFarAsThereIsRoom(
      int width, int height, String asked, int margin, int right, int bottom) {
    Extent extent =
        Fraction.parse(asked)
            .<Extent>map(Extent.OfWidth::new)
            .orElseGet(() -> new Extent.Pixels(Integer.parseInt(asked)));
    Anchor anchor = new Anchor(Gravity.Direction.CENTRE, margin);
    Watermark watermark = new Watermark("mark", anchor, extent, Fraction.ALL, false);
    assertThat(watermark.size(new Dimensions(width, height), CANVAS))
        .isEqualTo(new Dimensions(right, bottom));
  }

  @ParameterizedTest
  @CsvSource({
    "NORTHWEST, 7, 7",
    "NORTH, 120, 7",
    "NORTHEAST, 233, 7",
    "WEST, 7, 80",
    "CENTRE, 120, 80",
    "EAST, 233, 80",
    "SOUTHWEST, 7, 153",
    "SOUTH, 120, 153",
    "SOUTHEAST, 233, 153",
  })
  void itLiesWhereTheGravitySays(Gravity.Direction gravity, int left, int top) {
    Anchor anchor = new Anchor(gravity, 7);
    assertThat(anchor.left(CANVAS, 60)).isEqualTo(left);
    assertThat(anchor.top(CANVAS, 40)).isEqualTo(top);
  }
}

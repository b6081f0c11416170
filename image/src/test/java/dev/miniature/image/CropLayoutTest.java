package dev.miniature.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where the pixels of a part of a picture go, and of a picture that is turned.
final class CropLayoutTest {

  @ParameterizedTest(name = "{0} of {1}: {3} at {2}")
  @CsvSource({
    "0.25 0.1 0.5 0.5,       4000x3000, 1000 300, 2000x1500",
    "0    0   1   1,         4000x3000, 0 0,      4000x3000",
    "0.5  0.5 0.5 0.5,       3x3,       2 2,      1x1", // 1.5 goes up, and the whole ends at 3
    "0    0   0.5 0.5,       3x3,       0 0,      2x2", // so that both parts meet
    "0.99 0.99 0.01 0.01,    10x10,     9 9,      1x1", // at least a pixel
    "0    0   0.01 0.01,     10x10,     0 0,      1x1",
    "0.5  0   0.01 1,        10x10,     5 0,      1x10",
    "0.333333 0 0.333333 1,  900x10,    300 0,    300x10",
    "0.333333 0 0.333333 1,  901x10,    300 0,    301x10", // 300.33 to 600.67
    "0    0   0.01 1,        1x1,       0 0,      1x1",
  })
  void aPartBeginsAndEndsAtTheNearestPixel(String crop, String picture, String at, String size) {
    PixelRegion region = crop(crop).of(Sizes.size(picture));
    String[] start = at.split(" ", -1);
    assertThat(region)
        .isEqualTo(
            new PixelRegion(
                Integer.parseInt(start[0]), Integer.parseInt(start[1]), Sizes.size(size)));
  }

  @ParameterizedTest(name = "{0} of {1} {2} {3}: {5} of {4} at {6}, {7}")
  @CsvSource({
    "0.25 0.1 0.5 0.5, 4000x3000, inside, 800x,    1600x1200, 800x600, 400, 120",
    "0.25 0.1 0.5 0.5, 4000x3000, inside, 300x300, 600x450,   300x225, 150, 45",
    "0.25 0.1 0.5 0.5, 4000x3000, cover,  300x300, 800x600,   300x300, 250, 60", // 50 more
    "0.25 0.1 0.5 0.5, 4000x3000, fill,   300x300, 600x600,   300x300, 150, 60",
    "0.25 0.1 0.5 0.5, 4000x3000, contain,300x300, 600x450,   300x225, 150, 45",
    "0.25 0.1 0.5 0.5, 400x300,   inside, 800x,    400x300,   200x150, 100, 30", // not enlarged
    "0    0   0.5 1,   601x400,   inside, 100x,    200x133,   100x133, 0,   0", // 301 wide
    "0.5  0   0.5 1,   601x400,   inside, 100x,    200x133,   100x133, 100, 0", // 300 wide
    "0.99 0   0.01 1,  1000x10,   inside, 5x,      500x5,     5x5,     495, 0",
    "0    0   1   0.5, 600x400,   cover,  200x200, 600x400,   200x200, 200, 0",
  })
  void theFitIsThatOfThePart(
      String crop,
      String original,
      String fit,
      String box,
      String scaled,
      String visible,
      int left,
      int top) {
    Framing framing =
        Framing.inside(Sizes.box(box))
            .withFit(Fit.valueOf(fit.strip().toUpperCase(java.util.Locale.ROOT)))
            .withCrop(crop(crop));
    Layout layout = Layout.of(Sizes.size(original), framing);
    assertThat(layout.scaled()).as("scaled").isEqualTo(Sizes.size(scaled));
    assertThat(layout.visible()).as("visible").isEqualTo(Sizes.size(visible));
    assertThat(layout.cropLeft()).as("left").isEqualTo(left);
    assertThat(layout.cropTop()).as("top").isEqualTo(top);
  }

  /// The focal point of an original is one of all of it, and stays in the part.
  @ParameterizedTest(name = "{0},{1}: {2}, {3}")
  @CsvSource({
    "0.5, 0.5, 250, 60",
    "0.3, 0.5, 200, 60",
    "0.4, 0.5, 200, 60",
    "0.45, 0.5, 210, 60",
    "0.9, 0.9, 300, 60",
    "0, 0, 200, 60"
  })
  void aFocalPointOutsideOfThePartIsAsNearAsThePartGoes(String x, String y, int left, int top) {
    Framing framing =
        Framing.inside(Box.of(300, 300))
            .withFit(Fit.COVER)
            .withCrop(crop("0.25 0.1 0.5 0.5"))
            .withGravity(Gravity.Focus.parse(x + "," + y).orElseThrow());
    Layout layout = Layout.of(Sizes.size("4000x3000"), framing);
    assertThat(layout.cropLeft()).isEqualTo(left);
    assertThat(layout.cropTop()).isEqualTo(top);
  }

  @ParameterizedTest
  @EnumSource(Orientation.class)
  void theBoxIsThatOfTheTurnedPicture(Orientation turn) {
    Framing framing = Framing.inside(Box.of(300, 200)).withFit(Fit.COVER).withTurn(turn);
    Layout layout = Layout.of(Sizes.size("4000x3000"), framing);
    assertThat(layout.canvas()).isEqualTo(Sizes.size("300x200"));
    assertThat(layout.scaled())
        .isEqualTo(turn.swapsSides() ? Sizes.size("300x400") : Sizes.size("300x225"));
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource({
    "UPRIGHT, 0, 0",
    "MIRROR, 100, 0",
    "ROTATE_180, 100, 0",
    "FLIP, 0, 0",
    "TRANSPOSE, 0, 0",
    "ROTATE_90, 0, 0",
    "TRANSVERSE, 0, 100",
    "ROTATE_270, 0, 100"
  })
  void gravityIsToldOfThePictureBeforeItIsTurned(Orientation turn, int left, int top) {
    Framing framing =
        Framing.inside(Box.of(200, 200))
            .withFit(Fit.COVER)
            .withGravity(Gravity.Direction.WEST)
            .withTurn(turn);
    Layout layout = Layout.of(Sizes.size("300x200"), framing);
    assertThat(layout.cropLeft()).isEqualTo(left);
    assertThat(layout.cropTop()).isEqualTo(top);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0 0 0 1", "0 0 1 0.009999", "0.5 0 0.500001 1", "0 1 1 0.01", "0.6 0.6 0.5 0.1"})
  void whatIsNoPartIsNone(String crop) {
    assertThatIllegalArgumentException().isThrownBy(() -> crop(crop));
  }

  @Test
  void theLongestSidesDoNotOverflow() {
    Dimensions longest = new Dimensions(Integer.MAX_VALUE, 1);
    Framing framing =
        Framing.inside(Box.of(16_383, 16_383)).enlarging().withCrop(crop("0.5 0 0.01 1"));
    Layout layout = Layout.of(longest, framing);
    assertThat(layout.visible().width()).isEqualTo(16_383);
    assertThat(layout.cropLeft()).isBetween(0, layout.scaled().width() - layout.visible().width());
  }

  static Crop crop(String written) {
    String[] shares = written.strip().split(" +", -1);
    return new Crop(share(shares[0]), share(shares[1]), share(shares[2]), share(shares[3]));
  }

  private static Fraction share(String written) {
    return Fraction.parse(written).orElseThrow();
  }
}

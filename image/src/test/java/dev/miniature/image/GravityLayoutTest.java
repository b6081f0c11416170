package dev.miniature.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.miniature.image.Gravity.Direction;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The position of the visible part of a picture that covers its box.
final class GravityLayoutTest {

  /// The cropped pixels: 600×400 over 300×300 leaves 150 horizontally; 400×600 leaves 150
  /// vertically; 301×200 over 100×100 is 151 wide, which leaves an odd 51; 200×301 does the same
  /// vertically.
  @ParameterizedTest(name = "{0} of {1} over {2}: from {3}, {4}")
  @CsvSource({
    "centre,    600x400, 300x300, 75,  0",
    "north,     600x400, 300x300, 75,  0",
    "northeast, 600x400, 300x300, 150, 0",
    "east,      600x400, 300x300, 150, 0",
    "southeast, 600x400, 300x300, 150, 0",
    "south,     600x400, 300x300, 75,  0",
    "southwest, 600x400, 300x300, 0,   0",
    "west,      600x400, 300x300, 0,   0",
    "northwest, 600x400, 300x300, 0,   0",
    "centre,    400x600, 300x300, 0,   75",
    "north,     400x600, 300x300, 0,   0",
    "northeast, 400x600, 300x300, 0,   0",
    "east,      400x600, 300x300, 0,   75",
    "southeast, 400x600, 300x300, 0,   150",
    "south,     400x600, 300x300, 0,   150",
    "southwest, 400x600, 300x300, 0,   150",
    "west,      400x600, 300x300, 0,   75",
    "northwest, 400x600, 300x300, 0,   0",
    "centre,    301x200, 100x100, 25,  0",
    "north,     301x200, 100x100, 25,  0",
    "northeast, 301x200, 100x100, 51,  0",
    "east,      301x200, 100x100, 51,  0",
    "southeast, 301x200, 100x100, 51,  0",
    "south,     301x200, 100x100, 25,  0",
    "southwest, 301x200, 100x100, 0,   0",
    "west,      301x200, 100x100, 0,   0",
    "northwest, 301x200, 100x100, 0,   0",
    "centre,    200x301, 100x100, 0,   25",
    "north,     200x301, 100x100, 0,   0",
    "southeast, 200x301, 100x100, 0,   51",
    "south,     200x301, 100x100, 0,   51",
    "northwest, 200x301, 100x100, 0,   0",
    "east,      200x100, 300x300, 100, 0", // not enlarged: 100×100 of 200×100
    "west,      200x100, 300x300, 0,   0",
    "south,     200x400, 300x100, 0,   333", // 200×67
    "northeast, 200x400, 300x100, 0,   0",
    "southeast, 300x300, 300x300, 0,   0", // nothing is cropped
  })
  void aDirectionKeepsItsSide(String gravity, String original, String box, int left, int top) {
    assertStart(Direction.valueOf(gravity.toUpperCase(Locale.ROOT)), original, box, left, top);
  }

  /// 600×400 over 300×300 is 450 wide, and 0.4 of that is 180, so a part of 300 begins at 30.
  @ParameterizedTest(name = "{0},{1} of {2} over {3}: from {4}, {5}")
  @CsvSource({
    "0.4,      0.3,  600x400,   300x300, 30,  0",
    "0.5,      0.5,  600x400,   300x300, 75,  0",
    "0,        0,    600x400,   300x300, 0,   0",
    "1,        1,    600x400,   300x300, 150, 0",
    "0.333333, 0.5,  600x400,   300x300, 0,   0", // -0.00015 becomes 0
    "0.334444, 0.5,  600x400,   300x300, 0,   0", // 0.4998
    "0.334445, 0.5,  600x400,   300x300, 1,   0", // 0.50025
    "0.665,    0.5,  600x400,   300x300, 149, 0", // 149.25
    "0.667,    0.5,  600x400,   300x300, 150, 0", // 150.15, beyond the edge
    "0.4,      0.3,  400x600,   300x300, 0,   0", // 135 - 150
    "0.4,      0.4,  400x600,   300x300, 0,   30",
    "0.4,      0.9,  400x600,   300x300, 0,   150",
    "0.5,      0.5,  301x200,   100x100, 25,  0", // like the centre: 25.5 goes left
    "0.503312, 0.5,  301x200,   100x100, 26,  0", // 26.000112
    "0.5,      0.5,  200x301,   100x100, 0,   25",
    "0.2,      0.8,  1000x1000, 200x100, 0,   100", // 110, beyond the edge
    "0.25,     0.25, 4000x3000, 100x100, 0,   0", // 133 × 0.25 = 33.25
    "0.5,      0.25, 4000x3000, 100x100, 16,  0",
    "0.75,     0.25, 4000x3000, 100x100, 33,  0",
    "0.6,      0.25, 4000x3000, 100x100, 30,  0", // 29.8
    "0.3,      0.5,  200x100,   300x300, 10,  0", // not enlarged
    "0.9,      0.5,  200x100,   300x300, 100, 0",
    "0.1,      0.9,  16000x1,   1x1,     1599, 0", // 1599.5 goes left
    "1,        0.5,  3x1,       1x1,     2,   0",
    "0.5,      0.5,  2x1,       1x1,     0,   0",
    "0.500001, 0.5,  2x1,       1x1,     1,   0",
  })
  void aFocalPointComesAsNearToTheMiddleAsTheEdgesAllow(
      String x, String y, String original, String box, int left, int top) {
    assertStart(Gravity.Focus.parse(x + "," + y).orElseThrow(), original, box, left, top);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 101, 150, 333, 999, 1_000})
  void aFocalPointInTheMiddleIsTheCentre(int width) {
    Framing framing = Framing.inside(Box.of(50, 97)).withFit(Fit.COVER);
    Gravity middle = Gravity.Focus.parse("0.5,0.5").orElseThrow();
    Dimensions original = new Dimensions(width, 400);
    assertThat(Layout.of(original, framing.withGravity(middle)))
        .isEqualTo(Layout.of(original, framing));
  }

  @ParameterizedTest
  @EnumSource(Direction.class)
  void noSizeDependsOnIt(Direction gravity) {
    Framing framing = Framing.inside(Box.of(77, 41)).withFit(Fit.COVER);
    for (int width = 1; width < 300; width += 7) {
      Dimensions original = new Dimensions(width, 300 - width);
      Layout there = Layout.of(original, framing.withGravity(gravity));
      Layout central = Layout.of(original, framing);
      assertThat(there.scaled()).isEqualTo(central.scaled());
      assertThat(there.visible()).isEqualTo(central.visible());
      assertThat(there.cropLeft()).isBetween(0, there.scaled().width() - there.visible().width());
      assertThat(there.cropTop()).isBetween(0, there.scaled().height() - there.visible().height());
    }
  }

  @ParameterizedTest
  @EnumSource(value = Fit.class, names = "COVER", mode = EnumSource.Mode.EXCLUDE)
  void aFitThatCropsNothingTakesNoGravity(Fit fit) {
    Framing framing = Framing.inside(Box.of(10, 10)).withFit(fit);
    assertThatIllegalArgumentException().isThrownBy(() -> framing.withGravity(Direction.NORTH));
    assertThat(framing.focusedOn(Gravity.Focus.parse("0.1,0.1").orElseThrow())).isEqualTo(framing);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "0.4",
        "0.4,",
        ",0.4",
        "0.4,0.3,0.2",
        "0.4;0.3",
        "1.1,0.5",
        "-0.1,0.5",
        "+0.1,0.5",
        "1e-1,0.5",
        "NaN,0.5",
        "0x1,0.5",
        "50%,50%",
        "0.4, 0.3 x",
        "٠.٤,0.3",
        "2,0",
        "01.0,0",
        "1.,0"
      })
  void whatIsNoFocalPointIsNone(String text) {
    assertThat(Gravity.Focus.parse(text)).isEmpty();
  }

  @Test
  void aFocalPointIsReadInWholeMillionths() {
    assertThat(Gravity.Focus.parse(" 0.4 ,.3"))
        .contains(new Gravity.Focus(new Fraction(400_000), new Fraction(300_000)));
    assertThat(Gravity.Focus.parse("0.1234565,0.12345649"))
        .contains(new Gravity.Focus(new Fraction(123_457), new Fraction(123_456)));
    assertThat(Gravity.Focus.parse("1,1.000"))
        .contains(new Gravity.Focus(Fraction.ALL, Fraction.ALL));
  }

  private static void assertStart(Gravity gravity, String original, String box, int left, int top) {
    Dimensions room = size(box);
    Framing framing =
        Framing.inside(Box.of(room.width(), room.height())).withFit(Fit.COVER).withGravity(gravity);
    Layout layout = Layout.of(size(original), framing);
    assertThat(layout.cropLeft()).as("left").isEqualTo(left);
    assertThat(layout.cropTop()).as("top").isEqualTo(top);
  }

  private static Dimensions size(String written) {
    String[] sides = written.split("x", -1);
    return new Dimensions(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
  }
}

package dev.miniature.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LayoutTest {

  @ParameterizedTest(name = "{0} into {1}: {2}")
  @CsvSource({
    "600x400, 300x300, 300x200",
    "400x600, 300x300, 200x300",
    "600x400, 300x200, 300x200",
    "600x400, 300x150, 225x150",
    "600x400, 300x,    300x200",
    "600x400, x100,    150x100",
    "600x401, 300x,    300x201", // 200.5 goes up
    "600x399, 300x,    300x200", // 199.5 goes up
    "600x398, 300x,    300x199",
    "3000x1,  300x300, 300x1", // never less than a pixel
    "1x3000,  300x300, 1x300",
    "1000x1,  1x1,     1x1",
    "2725x2225, 720x720, 720x588",
    "2725x2225, 300x300, 300x245",
    "4000x3000, 500x300, 400x300",
    "4000x3000, 50x40,   50x38",
    "1801x1201, 300x150, 225x150",
    "200x100, 300x300, 200x100", // not enlarged
    "200x100, 300x50,  100x50",
    "300x300, 300x300, 300x300",
    "200x100, 300x,    200x100",
  })
  void insideIsTheLargestThatFits(String original, String box, String expected) {
    Layout layout = Layout.of(Sizes.size(original), Framing.inside(Sizes.box(box)));
    assertThat(layout.scaled()).isEqualTo(Sizes.size(expected));
    assertThat(layout.visible()).isEqualTo(Sizes.size(expected));
    assertThat(layout.canvas()).isEqualTo(Sizes.size(expected));
  }

  @ParameterizedTest(name = "{0} into {1}: {2}")
  @CsvSource({
    "200x100, 300x300, 300x150",
    "100x200, 300x300, 150x300",
    "200x100, 300x,    300x150",
    "200x100, x300,    600x300",
    "600x400, 300x300, 300x200",
    "3x2,     100x100, 100x67",
  })
  void insideBlowsUpOnlyWhereItMay(String original, String box, String expected) {
    Layout layout = Layout.of(Sizes.size(original), Framing.inside(Sizes.box(box)).enlarging());
    assertThat(layout.canvas()).isEqualTo(Sizes.size(expected));
  }

  @ParameterizedTest(name = "{0} over {1}: {2}, of which {3}")
  @CsvSource({
    "600x400, 300x300, 450x300, 300x300",
    "400x600, 300x300, 300x450, 300x300",
    "600x400, 300x200, 300x200, 300x200",
    "600x400, 100x200, 300x200, 100x200",
    "1801x1201, 100x100, 150x100, 100x100",
    "3000x1,  10x10,   3000x1,  1x1", // 10×10 would enlarge
    "200x100, 300x300, 200x100, 100x100", // smaller than the box: cropped to its shape
    "200x100, 300x150, 200x100, 200x100",
    "200x400, 300x100, 200x400, 200x67",
    "100x400, 300x300, 100x400, 100x100",
    "400x100, 200x200, 400x100, 100x100", // as high as it can be without enlarging
  })
  void coverCropsWhatJutsOut(String original, String box, String scaled, String visible) {
    Layout layout =
        Layout.of(Sizes.size(original), Framing.inside(Sizes.box(box)).withFit(Fit.COVER));
    assertThat(layout.scaled()).isEqualTo(Sizes.size(scaled));
    assertThat(layout.visible()).isEqualTo(Sizes.size(visible));
    assertThat(layout.canvas()).isEqualTo(Sizes.size(visible));
  }

  @ParameterizedTest(name = "{0} over {1}: {2}, of which {3}")
  @CsvSource({
    "200x100, 300x300, 600x300, 300x300",
    "100x200, 300x300, 300x600, 300x300",
    "600x400, 300x300, 450x300, 300x300",
    "3x2,     100x100, 150x100, 100x100",
  })
  void coverFillsTheBoxWhereItMayBlowUp(
      String original, String box, String scaled, String visible) {
    Framing framing = Framing.inside(Sizes.box(box)).withFit(Fit.COVER).enlarging();
    Layout layout = Layout.of(Sizes.size(original), framing);
    assertThat(layout.scaled()).isEqualTo(Sizes.size(scaled));
    assertThat(layout.canvas()).isEqualTo(Sizes.size(visible));
  }

  @ParameterizedTest(name = "{0} on {1}: {2} at {3},{4}")
  @CsvSource({
    "600x400, 300x300, 300x200, 0,   50",
    "400x600, 300x300, 200x300, 50,  0",
    "600x400, 300x200, 300x200, 0,   0",
    "200x100, 300x300, 200x100, 50,  100", // unscaled in the middle
    "101x101, 300x300, 101x101, 99,  99", // the odd pixel goes right and down
    "3000x1,  300x301, 300x1,   0,   150",
  })
  void containPadsToTheBox(String original, String box, String visible, int left, int top) {
    Layout layout =
        Layout.of(Sizes.size(original), Framing.inside(Sizes.box(box)).withFit(Fit.CONTAIN));
    assertThat(layout.visible()).isEqualTo(Sizes.size(visible));
    assertThat(layout.canvas()).isEqualTo(Sizes.size(box));
    assertThat(layout.padLeft()).isEqualTo(left);
    assertThat(layout.padTop()).isEqualTo(top);
    assertThat(layout.isPadded()).isEqualTo(!visible.equals(box));
  }

  @ParameterizedTest(name = "{0} stretched to {1}: {2}, or {3}")
  @CsvSource({
    "600x400, 300x300, 300x300, 300x300",
    "200x100, 300x300, 200x100, 300x300",
    "200x400, 300x300, 200x300, 300x300",
    "400x200, 300x300, 300x200, 300x300",
  })
  void fillStretchesNoSideBeyondItsOwnUnlessItMay(
      String original, String box, String kept, String enlarged) {
    Framing framing = Framing.inside(Sizes.box(box)).withFit(Fit.FILL);
    assertThat(Layout.of(Sizes.size(original), framing).canvas()).isEqualTo(Sizes.size(kept));
    assertThat(Layout.of(Sizes.size(original), framing.enlarging()).canvas())
        .isEqualTo(Sizes.size(enlarged));
  }

  @Test
  void theLongestSidesDoNotOverflow() {
    Dimensions longest = new Dimensions(Integer.MAX_VALUE, Integer.MAX_VALUE - 1);
    Layout layout = Layout.of(longest, Framing.inside(Box.of(16_383, 16_383)));
    assertThat(layout.canvas()).isEqualTo(new Dimensions(16_383, 16_383));
  }

  @Test
  void cropsEquallyFromBothSides() {
    Framing framing = Framing.inside(Box.of(100, 100)).withFit(Fit.COVER);
    Layout layout = Layout.of(new Dimensions(301, 200), framing);
    assertThat(layout.scaled().width()).isEqualTo(151);
    assertThat(layout.cropLeft()).isEqualTo(25);
    assertThat(layout.cropTop()).isZero();
  }

  @Test
  void anOpenBoxIsOnlyForInside() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Framing.inside(Box.ofWidth(10)).withFit(Fit.COVER));
  }
}

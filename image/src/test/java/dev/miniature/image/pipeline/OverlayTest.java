package dev.miniature.image.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Deadline;
import dev.miniature.image.Dimensions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The result of overlays, pixel by pixel.
final class OverlayTest {
  private static final Grid HERE = Grid.single(0, 0);

  @ParameterizedTest
  @CsvSource({
    // under, its alpha, over, its alpha, opacity, result, its alpha
    "100, 255, 200, 255, 255, 200, 255",
    "100, 255, 200, 128, 255, 150, 255",
    "100, 255, 200, 255, 128, 150, 255",
    "100, 255, 200, 128, 128, 125, 255",
    "100, 255, 200, 0, 255, 100, 255",
    "100, 0, 200, 128, 255, 200, 128",
    "100, 128, 200, 128, 255, 167, 192",
    "100, 0, 200, 0, 255, 100, 0"
  })
  void eachCountsByItsAlpha(
      int under, int underAlpha, int over, int overAlpha, int opacity, int result, int alpha)
      throws Exception {
    Raster laid =
        laid(
            grey(1, 1, under, underAlpha),
            new Step.Overlay(grey(1, 1, over, overAlpha), HERE, opacity));
    assertThat(laid.samples()).containsExactly((byte) result, (byte) alpha);
  }

  @Test
  void coloursOverGreyMakeItColoured() throws Exception {
    Raster red = new Raster(new Dimensions(1, 1), PixelFormat.RGB, new byte[] {-1, 0, 0});
    Raster laid = laid(grey(2, 1, 90, 255), new Step.Overlay(red, Grid.single(1, 0), 255));
    assertThat(laid.format()).isEqualTo(PixelFormat.RGB_STRAIGHT_ALPHA);
    assertThat(laid.samples()).containsExactly(90, 90, 90, -1, -1, 0, 0, -1);
  }

  @Test
  void greyOverColoursLeavesThemColoured() throws Exception {
    Raster red = new Raster(new Dimensions(1, 1), PixelFormat.RGB, new byte[] {-1, 0, 0});
    Raster laid = laid(red, new Step.Overlay(grey(1, 1, 90, 255), HERE, 255));
    assertThat(laid.samples()).containsExactly(90, 90, 90);
  }

  @ParameterizedTest
  @CsvSource({"-1, -1", "3, 2", "-5, 0", "0, 9", "-1, 2"})
  void whatLiesOutsideIsLeftOut(int left, int top) throws Exception {
    Raster under = grey(4, 3, 10, 255);
    Raster laid = laid(under, new Step.Overlay(grey(2, 2, 200, 255), Grid.single(left, top), 255));
    for (int i = 0; i < 12; i++) {
      boolean covered = Math.abs(2 * (i % 4 - left) - 1) < 2 && Math.abs(2 * (i / 4 - top) - 1) < 2;
      assertThat(laid.samples()[2 * i] & 0xFF).isEqualTo(covered ? 200 : 10);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "3, 5, 1", "-7, 2, 3", "100, 90, 0"})
  void tilesCoverEverythingButTheGapsBetweenThem(int left, int top, int gap) throws Exception {
    Dimensions canvas = new Dimensions(31, 23);
    Grid grid = Grid.covering(canvas, new Dimensions(4, 3), left, top, gap);
    Raster laid = laid(grey(31, 23, 10, 255), new Step.Overlay(grey(4, 3, 200, 255), grid, 255));
    for (int i = 0; i < 31 * 23; i++) {
      boolean covered =
          Math.floorMod(i % 31 - left, 4 + gap) < 4 && Math.floorMod(i / 31 - top, 3 + gap) < 3;
      assertThat(laid.samples()[2 * i] & 0xFF).as("%d", i).isEqualTo(covered ? 200 : 10);
    }
  }

  private static Raster grey(int width, int height, int level, int alpha) {
    Raster grey = Raster.blank(new Dimensions(width, height), PixelFormat.GREY_STRAIGHT_ALPHA);
    for (int i = 0; i < grey.length(); i += 2) {
      grey.samples()[i] = (byte) level;
      grey.samples()[i + 1] = (byte) alpha;
    }
    return grey;
  }

  private static Raster laid(Raster under, Step.Overlay overlay) throws Exception {
    Deadline ample = Deadline.in(Duration.ofMinutes(1));
    return Steps.apply(List.of(overlay), Picture.still(under, false), ample).first();
  }
}

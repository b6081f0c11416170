package dev.miniature.image.java2d;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.miniature.image.Dimensions;
import dev.miniature.image.PixelRegion;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class BoxFilterTest {
  private final Random random = new Random(5);

  @ParameterizedTest
  @EnumSource(SampleLayout.class)
  void everyPixelIsTheMeanOfItsArea(SampleLayout channels) {
    Dimensions source = new Dimensions(53, 29);
    Dimensions target = new Dimensions(17, 11);
    int count = channels.count();
    byte[] rows = new byte[53 * 29 * count];
    random.nextBytes(rows);
    byte[] shrunk = shrunk(source, target, channels, rows).rows();
    for (int x = 0; x < 17; x++) {
      for (int y = 0; y < 11; y++) {
        for (int c = 0; c < count; c++) {
          double mean = mean(rows, channels, c, x * 53 / 17.0, y * 29 / 11.0, 53 / 17.0, 29 / 11.0);
          assertThat((double) (shrunk[(y * 17 + x) * count + c] & 0xFF))
              .isCloseTo(mean, within(1.5));
        }
      }
    }
  }

  @Test
  void atItsOwnSizeNothingChanges() {
    byte[] rows = new byte[20 * 10 * 3];
    random.nextBytes(rows);
    Dimensions size = new Dimensions(20, 10);
    assertThat(shrunk(size, size, SampleLayout.RGB, rows).rows()).isEqualTo(rows);
  }

  @Test
  void whiteStaysWhiteAtEveryRatio() {
    for (int side = 1; side < 60; side++) {
      Dimensions source = new Dimensions(61, 67);
      byte[] rows = new byte[61 * 67];
      Arrays.fill(rows, (byte) 255);
      byte[] shrunk = shrunk(source, new Dimensions(side, side), SampleLayout.GREY, rows).rows();
      for (byte sample : shrunk) {
        assertThat(sample).isEqualTo((byte) 255);
      }
    }
  }

  @Test
  void aSecondPassReplacesTheFirst() {
    Dimensions size = new Dimensions(4, 4);
    BoxFilter shrinker =
        new BoxFilter(new PixelRegion(0, 0, size), new Dimensions(2, 2), SampleLayout.GREY);
    for (int pass = 0; pass < 2; pass++) {
      for (int y = 0; y < 4; y++) {
        byte value = (byte) (pass * 100);
        shrinker.row(y, new byte[] {value, value, value, value});
        assertThat(shrinker.isComplete()).isEqualTo(y == 3);
      }
    }
    assertThat(shrinker.samples().rows()).containsOnly(100);
  }

  @Test
  void whatLiesOutsideOfThePartThatCountsLeavesNoTrace() {
    PixelRegion part = new PixelRegion(3, 2, new Dimensions(4, 6));
    BoxFilter filter = new BoxFilter(part, new Dimensions(2, 3), SampleLayout.RGB_ALPHA);
    for (int y = 0; y < 11; y++) {
      byte[] row = new byte[9 * 4];
      for (int x = 0; x < 9; x++) {
        boolean inside = x >= 3 && x < 7 && y >= 2 && y < 8;
        Arrays.fill(row, 4 * x, 4 * x + 3, (byte) (inside ? 40 : 250));
        row[4 * x + 3] = (byte) 255;
      }
      filter.row(y, row);
      assertThat(filter.isComplete()).isEqualTo(y >= 7);
    }
    byte[] expected = new byte[2 * 3 * 4];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = (byte) (i % 4 == 3 ? 255 : 40);
    }
    assertThat(filter.samples().rows()).isEqualTo(expected);
  }

  @Test
  void theWidestRowDoesNotOverflow() {
    Dimensions target =
        IntermediateSize.between(new Dimensions(1_000_000, 1), new Dimensions(1, 1));
    Dimensions source = new Dimensions(1_000_000, 1);
    byte[] row = new byte[1_000_000];
    Arrays.fill(row, (byte) 200);
    byte[] shrunk = shrunk(source, target, SampleLayout.GREY, row).rows();
    assertThat(shrunk).containsOnly((byte) 200);
  }

  private static Samples shrunk(
      Dimensions from, Dimensions to, SampleLayout channels, byte[] rows) {
    BoxFilter shrinker = new BoxFilter(new PixelRegion(0, 0, from), to, channels);
    int length = from.width() * channels.count();
    for (int y = 0; y < from.height(); y++) {
      shrinker.row(y, Arrays.copyOfRange(rows, y * length, (y + 1) * length));
    }
    return shrinker.samples();
  }

  /// The mean over an area of a picture 53 pixels wide, pixel by pixel and without any short cut.
  private static double mean(
      byte[] rows,
      SampleLayout channels,
      int c,
      double left,
      double top,
      double width,
      double height) {
    int count = channels.count();
    double sum = 0;
    for (int y = 0; y < 29; y++) {
      for (int x = 0; x < 53; x++) {
        double share = overlap(x, left, left + width) * overlap(y, top, top + height);
        int at = (y * 53 + x) * count;
        double alpha = channels.alpha() ? (rows[at + count - 1] & 0xFF) / 255.0 : 1;
        boolean isAlpha = channels.alpha() && c == count - 1;
        sum += share * (rows[at + c] & 0xFF) * (isAlpha ? 1 : alpha);
      }
    }
    return sum / (width * height);
  }

  private static double overlap(int pixel, double from, double to) {
    return Math.max(0, Math.min(pixel + 1, to) - Math.max(pixel, from));
  }
}

package dev.miniature.image.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.Rgb;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The effect of each step on pixels, independent of decoder and encoder.
final class PixelStepsTest {
  private static final int OPAQUE = 255;
  private static final Step BLUR = new Step.Blur(4);
  private static final Step SHARPEN = new Step.Sharpen(1);

  @ParameterizedTest
  @EnumSource(PixelFormat.class)
  void whatIsEvenStaysSo(PixelFormat format) throws Exception {
    Raster even = Raster.blank(new Dimensions(33, 17), format);
    for (int i = 0; i < even.length(); i++) {
      even.samples()[i] = (byte) (60 + 40 * (i % format.channels()));
    }
    for (Step step : List.of(BLUR, SHARPEN, new Step.Blur(0.3), new Step.Blur(90))) {
      assertThat(after(step, even).samples()).as("%s", step).isEqualTo(even.samples());
    }
  }

  @Test
  void aBlurredEdgeHasTheShapeOfTheErrorFunction() throws Exception {
    Raster edge = edge(200, 40, 20, 220);
    Raster blurred = after(new Step.Blur(8), edge);
    for (int x = 60; x < 140; x++) {
      double expected = 20 + 200 * normal((x + 0.5 - 100) / 8);
      assertThat((double) level(blurred, x, 20)).as("%d", x).isCloseTo(expected, within(2.5));
    }
  }

  @Test
  void aBlurIsTheSameInBothDirections() throws Exception {
    Raster noise = noise(40, 40, PixelFormat.GREY);
    Raster turned = Raster.blank(noise.size(), PixelFormat.GREY);
    Raster blurred = after(BLUR, noise);
    for (int i = 0; i < 1_600; i++) {
      turned.samples()[i % 40 * 40 + i / 40] = noise.samples()[i];
    }
    Raster other = after(BLUR, turned);
    for (int i = 0; i < 1_600; i++) {
      assertThat((double) (other.samples()[i % 40 * 40 + i / 40] & 0xFF))
          .isCloseTo(blurred.samples()[i] & 0xFF, within(1.0));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5_000})
  void aBlurReachesAnyShape(int side) throws Exception {
    for (Dimensions size : List.of(new Dimensions(side, 2), new Dimensions(2, side))) {
      Raster noise = Raster.blank(size, PixelFormat.RGB);
      new Random(side).nextBytes(noise.samples());
      Raster blurred = after(new Step.Blur(100), noise);
      assertThat(spread(blurred, 0)).isLessThanOrEqualTo(spread(noise, 0));
    }
  }

  /// Invisible green is beside visible red.
  @Test
  void whatCannotBeSeenDoesNotShineThrough() throws Exception {
    Raster raster = Raster.blank(new Dimensions(40, 40), PixelFormat.RGB_STRAIGHT_ALPHA);
    for (int i = 0; i < raster.length(); i += 4) {
      boolean right = i / 4 % 40 >= 20;
      raster.samples()[i + (right ? 0 : 1)] = (byte) OPAQUE;
      raster.samples()[i + 3] = (byte) (right ? OPAQUE : 0);
    }
    for (Step step : List.of(BLUR, SHARPEN)) {
      Raster result = after(step, raster);
      for (int i = 0; i < result.length(); i += 4) {
        if (result.samples()[i + 3] != 0) {
          assertThat(result.samples()[i + 1]).as("green at %d after %s", i / 4, step).isZero();
          assertThat(result.samples()[i] & 0xFF).as("red after %s", step).isGreaterThan(253);
        }
      }
    }
    assertThat(after(BLUR, raster).samples()[4 * 20 + 3] & 0xFF).isBetween(120, 170);
  }

  @Test
  void sharpeningMakesTheDarkSideOfAnEdgeDarkerAndTheBrightOneBrighter() throws Exception {
    Raster edge = edge(40, 10, 80, 160);
    Raster mild = after(new Step.Sharpen(0.4), edge);
    Raster strong = after(new Step.Sharpen(2), edge);
    assertThat(level(mild, 10, 5)).isEqualTo(80);
    assertThat(level(mild, 19, 5)).isEqualTo(80 - 10);
    assertThat(level(mild, 20, 5)).isEqualTo(160 + 10);
    assertThat(level(strong, 19, 5)).isEqualTo(80 - 2 * 80 * 5 / 16);
    assertThat(level(strong, 20, 5)).isEqualTo(160 + 2 * 80 * 5 / 16);
  }

  @Test
  void sharpeningChangesBrightnessAndNotColours() throws Exception {
    Raster noise = noise(30, 30, PixelFormat.RGB);
    for (int i = 0; i < noise.length(); i++) {
      noise.samples()[i] = (byte) (110 + (noise.samples()[i] & 15));
    }
    Raster sharp = after(new Step.Sharpen(1.5), noise);
    for (int i = 0; i < noise.length(); i += 3) {
      for (int channel = 1; channel < 3; channel++) {
        assertThat((sharp.samples()[i + channel] & 0xFF) - (sharp.samples()[i] & 0xFF))
            .isEqualTo(noise.samples()[i + channel] - noise.samples()[i]);
      }
    }
  }

  @Test
  void greyIsTheBrightnessOfAJpeg() throws Exception {
    Raster colours = Raster.blank(new Dimensions(4, 1), PixelFormat.RGB);
    byte[] rgb = {-1, 0, 0, 0, -1, 0, 0, 0, -1, 10, 20, 30};
    System.arraycopy(rgb, 0, colours.samples(), 0, rgb.length);
    Raster grey = after(new Step.Greyscale(), colours);
    assertThat(grey.format()).isEqualTo(PixelFormat.GREY);
    assertThat(grey.samples()).containsExactly(76, (byte) 150, 29, 18);
  }

  @Test
  void cornersAreCutAlongACircle() throws Exception {
    Raster white = Raster.blank(new Dimensions(60, 40), PixelFormat.GREY);
    Arrays.fill(white.samples(), (byte) OPAQUE);
    Raster round = after(new Step.Round(12.5, Optional.of(new Rgb(0, 0, 0))), white);
    double inside = 0;
    for (int i = 0; i < round.length(); i++) {
      inside += (round.samples()[i] & 0xFF) / 255.0;
    }
    double area = 60 * 40 - (4 - Math.PI) * 12.5 * 12.5;
    assertThat(inside).isCloseTo(area, within(0.5));
    assertThat(level(round, 0, 0)).isZero();
    assertThat(level(round, 59, 39)).isZero();
    assertThat(level(round, 13, 0)).isEqualTo(OPAQUE);
    assertThat(level(round, 0, 20)).isEqualTo(OPAQUE);
  }

  @Test
  void clearCornersKeepTheirColour() throws Exception {
    Raster noise = noise(30, 30, PixelFormat.RGB);
    Raster round = after(new Step.Round(15, Optional.empty()), noise);
    assertThat(round.format()).isEqualTo(PixelFormat.RGB_STRAIGHT_ALPHA);
    for (int i = 0; i < 900; i++) {
      assertThat(round.samples()[4 * i]).isEqualTo(noise.samples()[3 * i]);
    }
    assertThat(round.samples()[3]).isZero();
    assertThat(round.samples()[4 * (15 * 30 + 15) + 3]).isEqualTo((byte) OPAQUE);
  }

  @Test
  void greyGetsCornersInColour() throws Exception {
    Raster noise = noise(30, 30, PixelFormat.GREY);
    Raster round = after(new Step.Round(15, Optional.of(new Rgb(255, 128, 0))), noise);
    assertThat(round.format()).isEqualTo(PixelFormat.RGB);
    assertThat(round.samples()).startsWith(255, 128, 0);
  }

  @ParameterizedTest
  @EnumSource(PixelFormat.class)
  void whatWasDecodedIsLeftAsItIs(PixelFormat format) throws Exception {
    Raster noise = noise(30, 20, format);
    byte[] before = noise.samples().clone();
    List<Step> each =
        List.of(
            BLUR,
            SHARPEN,
            new Step.Greyscale(),
            new Step.Round(9, Optional.of(Rgb.WHITE)),
            new Step.Round(9, Optional.empty()));
    for (Step step : each) {
      after(step, noise);
      assertThat(noise.samples()).as("%s", step).isEqualTo(before);
    }
  }

  @Test
  void stepsEndWhenTheTimeIsOver() {
    Deadline over = Deadline.in(Duration.ofSeconds(-1));
    Raster raster = noise(8, 8, PixelFormat.RGB);
    assertThatThrownBy(() -> Steps.apply(List.of(BLUR), Picture.still(raster, false), over))
        .isInstanceOf(DeadlinePassedException.class);
  }

  private static Raster after(Step step, Raster raster) throws Exception {
    Deadline ample = Deadline.in(Duration.ofMinutes(1));
    return Steps.apply(List.of(step), Picture.still(raster, false), ample).first();
  }

  private static Raster edge(int width, int height, int dark, int bright) {
    Raster edge = Raster.blank(new Dimensions(width, height), PixelFormat.GREY);
    for (int i = 0; i < edge.length(); i++) {
      edge.samples()[i] = (byte) (i % width < width / 2 ? dark : bright);
    }
    return edge;
  }

  private static Raster noise(int width, int height, PixelFormat format) {
    Raster noise = Raster.blank(new Dimensions(width, height), format);
    new Random(7).nextBytes(noise.samples());
    return noise;
  }

  private static int level(Raster grey, int x, int y) {
    return grey.samples()[y * grey.size().width() + x] & 0xFF;
  }

  private static int spread(Raster raster, int channel) {
    int least = OPAQUE;
    int most = 0;
    for (int i = channel; i < raster.length(); i += raster.format().channels()) {
      least = Math.min(least, raster.samples()[i] & 0xFF);
      most = Math.max(most, raster.samples()[i] & 0xFF);
    }
    return most - least;
  }

  /// Returns the standard normal distribution at `x` (Abramowitz and Stegun, 26.2.17).
  private static double normal(double x) {
    double t = 1 / (1 + 0.2316419 * Math.abs(x));
    double tail =
        Math.exp(-x * x / 2)
            / Math.sqrt(2 * Math.PI)
            * t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return x > 0 ? 1 - tail : tail;
  }
}

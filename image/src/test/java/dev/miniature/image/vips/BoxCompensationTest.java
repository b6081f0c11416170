package dev.miniature.image.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Orientation;
import dev.miniature.image.pipeline.PixelFormat;
import dev.miniature.image.pipeline.Raster;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BoxCompensationTest {
  private static final int SIDE = 48;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 254, 255})
  void aFlatPictureStaysAsItIs(int value) {
    Raster flat = raster((x, y) -> value);
    compensation().apply(flat);
    assertThat(flat.samples()).containsOnly((byte) value);
  }

  /// A wave that was averaged over two thirds of a pixel, as at one and a half times the size.
  @ParameterizedTest
  @ValueSource(ints = {4, 5, 6, 8, 16})
  void anAveragedWaveGetsItsHeightBackInBothDirections(int period) {
    double box = Math.PI * 2 / 3 / period;
    double kept = Math.sin(box) / box;
    double phase = 2 * Math.PI / period;
    Raster across = raster((x, _) -> (int) Math.rint(128 + 100 * kept * Math.cos(phase * x)));
    Raster down = raster((_, y) -> (int) Math.rint(128 + 100 * kept * Math.cos(phase * y)));
    compensation().apply(across);
    compensation().apply(down);
    for (int i = 1; i < SIDE - 1; i++) {
      double wanted = 128 + 100 * Math.cos(phase * i);
      assertThat(sample(across, i, 7)).isCloseTo(wanted, within(2.0));
      assertThat(sample(down, 7, i)).isCloseTo(wanted, within(2.0));
    }
  }

  @Test
  void anEdgeBetweenBlackAndWhiteDoesNotWrapAround() {
    Raster edge = raster((x, y) -> x < SIDE / 2 == y < SIDE / 2 ? 0 : 255);
    byte[] before = edge.samples().clone();
    compensation().apply(edge);
    assertThat(edge.samples()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 9", "9, 1", "2, 2"})
  void aPictureMayBeAsSmallAsOnePixel(int width, int height) {
    byte[] samples = new byte[width * height * 3];
    Arrays.fill(samples, (byte) 200);
    compensation().apply(new Raster(new Dimensions(width, height), PixelFormat.RGB, samples));
    assertThat(samples).containsOnly((byte) 200);
  }

  @Test
  void onlyAWebpThatIsDecodedAtAReducedSizeIsCompensated() {
    Dimensions third = new Dimensions(600, 400);
    assertThat(BoxCompensation.of(header(ImageFormat.WEBP), third)).isPresent();
    assertThat(BoxCompensation.of(header(ImageFormat.WEBP), new Dimensions(900, 600))).isEmpty();
    assertThat(BoxCompensation.of(header(ImageFormat.PNG), third)).isEmpty();
  }

  private static BoxCompensation compensation() {
    return BoxCompensation.of(header(ImageFormat.WEBP), new Dimensions(600, 400)).orElseThrow();
  }

  private static ImageHeader header(ImageFormat format) {
    return new ImageHeader(format, new Dimensions(2_400, 1_600), Orientation.UPRIGHT, 1, false);
  }

  private static Raster raster(IntBinaryOperator value) {
    byte[] samples = new byte[SIDE * SIDE * 3];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) value.applyAsInt(i / 3 % SIDE, i / 3 / SIDE);
    }
    return new Raster(new Dimensions(SIDE, SIDE), PixelFormat.RGB, samples);
  }

  private static double sample(Raster raster, int x, int y) {
    return raster.samples()[(y * SIDE + x) * 3 + 1] & 0xff;
  }
}

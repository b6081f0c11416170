package dev.miniature.jpeg.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.miniature.jpeg.corpus.Sampling.Factors;
import dev.miniature.vips.Vips;
import dev.miniature.vips.VipsException;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Independent decoders find the expected samples in the files of the corpus.
final class CorpusTest {
  /// The tolerance: half a level of rounding, and the error of the decoders' integer transform.
  private static final double NEAR = 0.7;

  /// Like [#NEAR], after the RGB formulas have added up the three components' errors.
  private static final double NEAR_IN_RGB = 2;

  static Stream<GeneratedJpeg> filesWithAnEnd() {
    return files().filter(jpeg -> jpeg.spec().envelope().hasEnd());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void theJdkFindsTheSamples(GeneratedJpeg jpeg) throws IOException {
    JdkDecoder.Decoded decoded = JdkDecoder.decode(jpeg.file());
    if (jpeg.spec().envelope().hasEnd()) {
      assertThat(decoded.warnings()).isEmpty();
    }
    Shape shape = jpeg.spec().shape();
    assertThat(decoded.raster().getWidth()).isEqualTo(shape.width());
    assertThat(decoded.raster().getHeight()).isEqualTo(shape.height());
    for (int component = 0; component < shape.components(); component++) {
      Plane plane = jpeg.plane(component);
      if (isOrdinary(plane) && isRepeated(shape, component)) {
        assertAlike(shape, component, plane, decoded.raster());
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("filesWithAnEnd")
  void libvipsFindsTheSamplesWithoutAWarning(GeneratedJpeg jpeg) throws IOException, VipsException {
    assumeTrue(Vips.failure().isEmpty(), "libvips is here");
    assertThatCode(() -> LibvipsDecoder.check(jpeg.file())).doesNotThrowAnyException();
    List<Plane> planes = planes(jpeg);
    if (planes.stream().allMatch(CorpusTest::isOrdinary) && isFull(jpeg.spec().shape())) {
      assertAlike(planes, LibvipsDecoder.decode(jpeg.file()).getRaster());
    }
  }

  @Test
  void libvipsWouldWarn() {
    assumeTrue(Vips.failure().isEmpty(), "libvips is here");
    JpegSpec spec = JpegSpec.of(20, 20, Sampling.S420).with(Envelope.JFIF.withoutEnd());
    assertThatThrownBy(() -> LibvipsDecoder.check(spec.generate().file()))
        .isInstanceOf(VipsException.class);
  }

  @Test
  void aRunOfBlocksIsAsLongAsItGets() throws IOException {
    GeneratedJpeg jpeg = Corpus.longRun();
    JdkDecoder.Decoded decoded = JdkDecoder.decode(jpeg.file());
    assertThat(decoded.warnings()).isEmpty();
    assertAlike(jpeg.spec().shape(), 0, jpeg.plane(0), decoded.raster());
  }

  @ParameterizedTest
  @ValueSource(ints = {65, 100, 101, 127})
  void aFileHasAsManyScansAsItShall(int count) throws IOException {
    GeneratedJpeg jpeg = Corpus.inScans(count);
    JdkDecoder.Decoded decoded = JdkDecoder.decode(jpeg.file());
    assertThat(decoded.warnings()).isEmpty();
    assertAlike(jpeg.spec().shape(), 0, jpeg.plane(0), decoded.raster());
    assertThat(scans(jpeg.file())).isEqualTo(count);
  }

  @Test
  void optimalCodesAreTheShortest() {
    JpegSpec spec = JpegSpec.of(70, 70, Sampling.S420).with(Content.RANDOM);
    int optimal = spec.with(Codes.OPTIMAL).generate().file().length;
    for (Codes codes : Codes.values()) {
      assertThat(spec.with(codes).generate().file()).hasSizeGreaterThanOrEqualTo(optimal);
    }
  }

  static Stream<GeneratedJpeg> files() {
    Stream<JpegSpec> samplings =
        Sampling.everyIntegral().stream().map(sampling -> JpegSpec.of(37, 21, sampling));
    return Stream.concat(Corpus.all(), samplings.map(JpegSpec::generate));
  }

  private static long scans(byte[] file) {
    return IntStream.range(1, file.length)
        .filter(i -> file[i - 1] == (byte) 0xFF && file[i] == (byte) 0xDA)
        .count();
  }

  private static List<Plane> planes(GeneratedJpeg jpeg) {
    return IntStream.range(0, jpeg.spec().shape().components()).mapToObj(jpeg::plane).toList();
  }

  private static void assertAlike(Shape shape, int component, Plane plane, Raster raster) {
    int across = shape.sampling().maxAcross() / shape.factors(component).across();
    int down = shape.sampling().maxDown() / shape.factors(component).down();
    for (int y = 0; y < shape.height(); y++) {
      for (int x = 0; x < shape.width(); x++) {
        assertNear(raster, x, y, component, plane.at(x / across, y / down), NEAR);
      }
    }
  }

  private static void assertAlike(List<Plane> planes, Raster pixels) {
    double tolerance = planes.size() == 1 ? NEAR : NEAR_IN_RGB;
    for (int y = 0; y < pixels.getHeight(); y++) {
      for (int x = 0; x < pixels.getWidth(); x++) {
        double[] expected = rgb(planes, x, y);
        for (int band = 0; band < expected.length; band++) {
          assertNear(pixels, x, y, band, expected[band], tolerance);
        }
      }
    }
  }

  /// A loop of our own, because there are millions of samples.
  private static void assertNear(
      Raster raster, int x, int y, int band, double expected, double tolerance) {
    int actual = raster.getSample(x, y, band);
    if (Math.abs(actual - expected) > tolerance) {
      fail("band %d is %d, not %.2f, at %d, %d", band, actual, expected, x, y);
    }
  }

  /// Returns the colour of a pixel by the formulas of JFIF (ITU-T T.871), or its brightness.
  private static double[] rgb(List<Plane> planes, int x, int y) {
    double luma = planes.getFirst().at(x, y);
    if (planes.size() == 1) {
      return new double[] {luma};
    }
    double blue = planes.get(1).at(x, y) - 128;
    double red = planes.get(2).at(x, y) - 128;
    return new double[] {
      Math.clamp(luma + 1.402 * red, 0, 255),
      Math.clamp(luma - 0.344136 * blue - 0.714136 * red, 0, 255),
      Math.clamp(luma + 1.772 * blue, 0, 255)
    };
  }

  /// Returns whether all samples are within both decoders' range-limit tables. libjpeg takes
  /// samples beyond them modulo 1024.
  private static boolean isOrdinary(Plane plane) {
    return plane.isWithin(-256, 511);
  }

  private static boolean isFull(Shape shape) {
    return IntStream.range(0, shape.components()).allMatch(shape.sampling()::isFull);
  }

  /// Returns whether libjpeg 6b repeats a component's samples to make pixels. If it has to double
  /// them horizontally, it interpolates.
  private static boolean isRepeated(Shape shape, int component) {
    Factors factors = shape.factors(component);
    int down = shape.sampling().maxDown() / factors.down();
    return shape.sampling().maxAcross() != 2 * factors.across() || down > 2;
  }
}

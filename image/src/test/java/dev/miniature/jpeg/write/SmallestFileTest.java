package dev.miniature.jpeg.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.miniature.vips.Vips;
import dev.miniature.vips.VipsScope;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The smallest file has the coefficients of the baseline file, and every decoder sees the same.
final class SmallestFileTest {
  private static final Quantisation STEPS = Quantisation.of(80);

  private static final List<Subsampling> SUBSAMPLINGS = List.of(Subsampling.values());

  private final JpegWriter writer = new JpegWriter();

  @ParameterizedTest
  @EnumSource
  void coefficientsSurviveAtEverySize(Subsampling subsampling) {
    Random random = new Random(1);
    for (int side : new int[] {1, 2, 8, 9, 16, 17, 33}) {
      for (int other = 1; other <= 34; other += 3) {
        survives(Frames.likePhotograph(side, other, subsampling, random));
        survives(Frames.likePhotograph(other, side, subsampling, random));
      }
    }
  }

  /// Random coefficients of every density, so that runs of zeros and of ended blocks of every
  /// length occur, in every script that is ever tried.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 6, 9, 1023})
  void randomCoefficientsSurviveInEveryScript(int largest) {
    Random random = new Random(largest);
    ProgressiveWriter scans = new ProgressiveWriter(new Symbols());
    for (int round = 0; round < 24; round++) {
      double density = Math.pow(random.nextDouble(), 4);
      double fall = random.nextDouble();
      QuantisedPicture picture =
          Frames.of(
              random.nextInt(1, 150),
              random.nextInt(1, 150),
              SUBSAMPLINGS.get(round % SUBSAMPLINGS.size()),
              (_, index) ->
                  random.nextDouble() < density * (1 - fall * index / 64)
                      ? random.nextInt(-largest, largest + 1)
                      : 0);
      for (int shift = 0; shift <= SignificanceMap.MAX_SHIFT; shift++) {
        for (int split : new int[] {1, 5, 18, 62, 63}) {
          List<BandScan> script = ScriptSearch.script(shift, split);
          Output output = new Output();
          scans.write(picture, STEPS, _ -> script, output);
          assertSame(ScansReadBack.of(output.copy()).planes(), Frames.coefficients(picture));
        }
      }
      survives(picture);
    }
  }

  @Test
  void aRunOfMoreEndedBlocksThanASymbolCanTellSurvives() {
    IntBinaryOperator rule = (block, index) -> index == 40 && block % 70_001 == 70_000 ? 1 : 0;
    byte[] file = survives(Frames.of(8 * 300, 8 * 300, Subsampling.GREY, rule));
    assertThat(isProgressive(file)).isTrue();
  }

  /// Each of these makes another script the smallest.
  @Test
  void bandsAreSplitAndBitsComeLaterWhereThatTakesFewerBytes() {
    Random random = new Random(3);
    IntBinaryOperator plain = (_, _) -> random.nextInt(3) - 1;
    IntBinaryOperator split =
        (block, index) -> index < 6 ? random.nextInt(3) - 1 : block % 40 == 0 ? 1 : 0;
    IntBinaryOperator bits =
        (block, index) -> index < 6 ? random.nextInt(9) - 4 : block % 40 == 0 ? 1 : 0;
    assertThat(scans(plain)).containsExactly("[0] 0–0 0→0", "[0] 1–63 0→0");
    assertThat(scans(split)).containsExactly("[0] 0–0 0→0", "[0] 1–5 0→0", "[0] 6–63 0→0");
    assertThat(scans(bits)).contains("[0] 1–63 1→0");
  }

  @ParameterizedTest
  @EnumSource
  void itIsNeverLargerThanTheBaselineFile(Subsampling subsampling) {
    Random random = new Random(4);
    int baseline = 0;
    for (int round = 0; round < 300; round++) {
      QuantisedPicture picture =
          Frames.likePhotograph(random.nextInt(1, 90), random.nextInt(1, 90), subsampling, random);
      byte[] file = smallest(picture);
      byte[] other = writer.write(picture, STEPS);
      assertThat(file.length).isLessThanOrEqualTo(other.length);
      if (!isProgressive(file)) {
        assertThat(file).isEqualTo(other);
        baseline++;
      }
    }
    assertThat(baseline).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void imageIoSeesTheSamePixelsWithoutAWarning(Subsampling subsampling) throws IOException {
    Random random = new Random(5);
    for (int width : new int[] {1, 8, 17, 40, 203}) {
      for (int height : new int[] {1, 3, 8, 41, 150}) {
        QuantisedPicture picture = Frames.likePhotograph(width, height, subsampling, random);
        Raster expected = byImageIo(writer.write(picture, STEPS));
        Raster seen = byImageIo(smallest(picture));
        assertThat(samples(seen)).isEqualTo(samples(expected));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @EnabledIf("libvipsIsHere")
  void libvipsSeesTheSamePixelsWithoutAWarning(Subsampling subsampling) throws Exception {
    Random random = new Random(6);
    for (int width : new int[] {1, 8, 17, 40, 203}) {
      for (int height : new int[] {1, 3, 8, 41, 150}) {
        QuantisedPicture picture = Frames.likePhotograph(width, height, subsampling, random);
        assertThat(byLibvips(smallest(picture))).isEqualTo(byLibvips(writer.write(picture, STEPS)));
      }
    }
  }

  @Test
  void onePictureLeavesNoTraceInTheNext() {
    Random random = new Random(7);
    QuantisedPicture first = Frames.likePhotograph(300, 200, Subsampling.S420, random);
    QuantisedPicture second = Frames.likePhotograph(31, 17, Subsampling.GREY, random);
    byte[] fresh = smallest(first);
    byte[] baseline = writer.write(first, STEPS);
    survives(second);
    assertThat(smallest(first)).isEqualTo(fresh);
    assertThat(writer.write(first, STEPS)).isEqualTo(baseline);
    assertThat(new JpegWriter().writeSmallest(first, STEPS, () -> false)).contains(fresh);
  }

  @Test
  void nothingIsWrittenOnceItIsNoLongerNeeded() {
    QuantisedPicture picture = Frames.likePhotograph(99, 99, Subsampling.S420, new Random(8));
    AtomicInteger asked = new AtomicInteger();
    assertThat(writer.writeSmallest(picture, STEPS, () -> asked.incrementAndGet() > 3)).isEmpty();
    survives(picture);
  }

  @ParameterizedTest
  @EnumSource
  void noCoefficientLargerThanAllowedIsWritten(Subsampling subsampling) {
    for (int value : new int[] {2048, -2048, Short.MAX_VALUE, Short.MIN_VALUE}) {
      QuantisedPicture wrong = Frames.of(8, 8, subsampling, (_, index) -> index == 63 ? value : 0);
      assertThatIllegalArgumentException().isThrownBy(() -> smallest(wrong));
    }
  }

  private static List<String> scans(IntBinaryOperator rule) {
    QuantisedPicture picture = Frames.of(800, 800, Subsampling.GREY, rule);
    Output output = new Output();
    new ProgressiveWriter(new Symbols())
        .write(picture, STEPS, group -> ScriptSearch.of(group, () -> false), output);
    return ScansReadBack.of(output.copy()).scans();
  }

  private byte[] survives(QuantisedPicture picture) {
    byte[] file = smallest(picture);
    assertSame(
        isProgressive(file) ? ScansReadBack.of(file).planes() : ReadBack.planes(file),
        Frames.coefficients(picture));
    return file;
  }

  private static void assertSame(List<short[]> found, List<short[]> expected) {
    assertThat(found).hasSameSizeAs(expected);
    for (int component = 0; component < expected.size(); component++) {
      assertThat(found.get(component)).isEqualTo(expected.get(component));
    }
  }

  private byte[] smallest(QuantisedPicture picture) {
    return writer.writeSmallest(picture, STEPS, () -> false).orElseThrow();
  }

  /// Returns whether the frame's marker, which follows JFIF and one table, is the progressive one.
  private static boolean isProgressive(byte[] file) {
    return file[2 + 18 + 69 + 1] == (byte) 0xC2;
  }

  static boolean libvipsIsHere() {
    return Vips.failure().isEmpty();
  }

  private static byte[] byLibvips(byte[] file) throws Exception {
    Vips.allow(Set.of("VipsForeignLoadJpegBuffer", "VipsForeignSavePngTarget"));
    try (VipsScope scope = new VipsScope()) {
      return scope.read(file, "fail_on=warning").save(".png");
    }
  }

  /// Returns the stored samples: YCbCr.
  private static Raster byImageIo(byte[] file) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      reader.addIIOReadWarningListener((_, warning) -> {
        throw new AssertionError(warning);
      });
      reader.setInput(stream);
      return reader.readRaster(0, null);
    } finally {
      reader.dispose();
    }
  }

  private static int[] samples(Raster raster) {
    return raster.getPixels(0, 0, raster.getWidth(), raster.getHeight(), (int[]) null);
  }
}

package dev.miniature.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.miniature.jpeg.corpus.Content;
import dev.miniature.jpeg.corpus.Corpus;
import dev.miniature.jpeg.corpus.GeneratedJpeg;
import dev.miniature.jpeg.corpus.JpegSpec;
import dev.miniature.jpeg.corpus.Plane;
import dev.miniature.jpeg.corpus.Sampling;
import dev.miniature.jpeg.planes.CollectedPlane;
import dev.miniature.jpeg.read.JpegFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The decoder returns the exact samples of the corpus, at every scale.
final class DecodedSamplesTest {
  private static final int[] SCALES = {8, 4, 3, 2, 1};
  private static final int[] SMALL_SCALES = {4, 3, 2, 1};

  /// The tolerance. The transform uses single precision, with a resolution of 2⁻²³ of sums that
  /// reach 10⁵ in the most extreme files.
  private static final double NEAR = 0.1;

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void everySampleIsThatOfTheExactTransform(GeneratedJpeg jpeg) throws Exception {
    assertAlike(jpeg, 8, Blocks.decodeAll(jpeg.file(), 8));
    GeneratedJpeg seen = jpeg.withoutLowestBits();
    for (int scale : SMALL_SCALES) {
      assertAlike(seen, scale, Blocks.decodeAll(jpeg.file(), scale));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void partsHaveTheSamplesOfTheWhole(GeneratedJpeg jpeg) throws Exception {
    JpegFile file = JpegFile.open(jpeg.file());
    Random random = new Random(jpeg.file().length);
    for (int scale : SCALES) {
      List<Blocks> parts = new ArrayList<>();
      for (int component = 0; component < file.frame().components().size(); component++) {
        parts.add(part(jpeg, component, scale, random));
      }
      assertSame(parts, Blocks.decode(file, parts), Blocks.decodeAll(jpeg.file(), scale));
    }
  }

  /// More data than is read in one piece, and more units than are decoded at once.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 33})
  void aLargePictureHasTheSamplesOfTheExactTransform(int restart) throws Exception {
    for (Sampling sampling : List.of(Sampling.S420, Sampling.GREY)) {
      JpegSpec spec = JpegSpec.of(900, 600, sampling).with(Content.RANDOM).withRestart(restart);
      GeneratedJpeg jpeg = spec.generate();
      assertThat(jpeg.file()).hasSizeGreaterThan(32 << 10);
      for (int scale : SCALES) {
        assertAlike(jpeg, scale, Blocks.decodeAll(jpeg.file(), scale));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samplings")
  void onlySamplingsOfMoreThanTenBlocksInAUnitAreRefused(Sampling sampling) throws Exception {
    byte[] file = JpegSpec.of(8, 8, sampling).generate().file();
    assertThat(JpegFile.open(file).refusal().isEmpty()).isEqualTo(sampling.fitsOneScan());
  }

  static List<Sampling> samplings() {
    return Sampling.NOTABLE;
  }

  static Stream<GeneratedJpeg> files() {
    Stream<JpegSpec> samplings =
        Sampling.everyIntegral().stream().map(sampling -> JpegSpec.of(37, 21, sampling));
    return Stream.concat(Corpus.specs().stream(), samplings)
        .filter(spec -> spec.shape().sampling().fitsOneScan())
        .map(JpegSpec::generate);
  }

  private static Blocks part(GeneratedJpeg jpeg, int component, int scale, Random random) {
    int columns = jpeg.spec().shape().blocksAcross(component);
    int rows = jpeg.spec().shape().blocksDown(component);
    int column = random.nextInt(columns);
    int row = random.nextInt(rows);
    return new Blocks(
        scale, column, random.nextInt(column, columns) + 1, row, random.nextInt(row, rows) + 1);
  }

  private static void assertAlike(GeneratedJpeg jpeg, int scale, List<CollectedPlane> planes) {
    for (int component = 0; component < planes.size(); component++) {
      assertThat(planes.get(component).isComplete()).isTrue();
      assertAlike(jpeg.plane(component, scale), planes.get(component));
    }
  }

  private static void assertAlike(Plane exact, CollectedPlane decoded) {
    for (int y = 0; y < exact.height(); y++) {
      for (int x = 0; x < exact.width(); x++) {
        if (Math.abs(decoded.at(x, y) - exact.unbounded(x, y)) > NEAR) {
          fail("%s, not %s, at %d, %d", decoded.at(x, y), exact.unbounded(x, y), x, y);
        }
      }
    }
  }

  private static void assertSame(
      List<Blocks> parts, List<CollectedPlane> some, List<CollectedPlane> all) {
    for (int i = 0; i < parts.size(); i++) {
      Blocks part = parts.get(i);
      for (int y = part.firstRow() * part.scale(); y < part.endRow() * part.scale(); y++) {
        for (int x = part.firstColumn() * part.scale(); x < part.endColumn() * part.scale(); x++) {
          if (some.get(i).at(x, y) != all.get(i).at(x, y)) {
            fail("component %d of %s differs at %d, %d", i, part, x, y);
          }
        }
      }
    }
  }
}

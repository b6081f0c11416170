package dev.miniature.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.jpeg.Lanczos3.Side;
import dev.miniature.jpeg.corpus.Content;
import dev.miniature.jpeg.corpus.GeneratedJpeg;
import dev.miniature.jpeg.corpus.JpegSpec;
import dev.miniature.jpeg.corpus.Plane;
import dev.miniature.jpeg.corpus.Sampling;
import dev.miniature.jpeg.corpus.Script;
import dev.miniature.jpeg.corpus.Shape;
import dev.miniature.jpeg.planes.CollectedPlane;
import dev.miniature.jpeg.planes.Span;
import dev.miniature.jpeg.read.JpegFile;
import dev.miniature.vips.Vips;
import dev.miniature.vips.VipsScope;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whole thumbnails of any size, sampling, orientation and geometry.
final class ThumbnailTest {
  private static final int CASES_OF_A_SAMPLING = 24;

  /// The size of a turned picture; neither side is a multiple of eight.
  private static final int WIDTH = 37;

  private static final int HEIGHT = 27;

  /// The numbers of samples per side to which a block can be decoded.
  private static final int[] SCALES = {8, 4, 3, 2, 1};

  private final JpegThumbnails thumbnails = new JpegThumbnails();

  @ParameterizedTest(name = "{0}")
  @MethodSource("samplings")
  void thumbnailsAreThePicturesResized(Sampling sampling) throws Exception {
    for (PlanCase each : cases(sampling)) {
      GeneratedJpeg jpeg = each.spec().generate();
      byte[] made = make(jpeg.file(), each.plan());
      assertSize(each, made);
      List<CollectedPlane> planes = Blocks.decodeAll(made, Shape.BLOCK);
      assertThat(planes).hasSize(sampling.components().size());
      for (int component = 0; component < planes.size(); component++) {
        assertResized(each, jpeg, component, planes.get(component));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samplings")
  @EnabledIf("libvipsIsHere")
  void libvipsReadsThemWithoutAWarning(Sampling sampling) throws Exception {
    Vips.allow(Set.of("VipsForeignLoadJpegBuffer"));
    for (PlanCase each : cases(sampling).subList(0, 10)) {
      try (VipsScope scope = new VipsScope()) {
        byte[] made = make(each.spec().generate().file(), each.plan());
        assertThat(scope.read(made, "fail_on=warning").inMemory().width())
            .isEqualTo(each.plan().width());
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samplings")
  void aPictureTurnedEightWaysGivesOneThumbnailTurned(Sampling sampling) throws Exception {
    byte[] file = JpegSpec.of(61, 45, sampling).generate().file();
    List<CollectedPlane> upright = turned(file, false, false, false);
    for (int way = 1; way < 8; way++) {
      boolean left = (way & 1) != 0;
      boolean up = (way & 2) != 0;
      boolean turned = (way & 4) != 0;
      List<CollectedPlane> planes = turned(file, left, up, turned);
      for (int i = 0; i < planes.size(); i++) {
        CollectedPlane plane = planes.get(i);
        assertAlike(
            upright.get(i),
            (x, y) -> {
              int across = left ? WIDTH - 1 - x : x;
              int down = up ? HEIGHT - 1 - y : y;
              return turned ? plane.at(down, across) : plane.at(across, down);
            });
      }
    }
  }

  @Test
  void aFullDecodeWouldLookTheSame() throws Exception {
    GeneratedJpeg jpeg = JpegSpec.of(70, 66, Sampling.S420).generate();
    for (int size = 60; size >= 8; size -= 4) {
      JpegPlan plan = new JpegPlan(plain(70, size), plain(66, size), false, false, 100, 0);
      CollectedPlane made = Blocks.decodeAll(make(jpeg.file(), plan), Shape.BLOCK).getFirst();
      Plane exact = jpeg.plane(0);
      double[][] whole =
          Lanczos3.resize(
              exact::unbounded, new Side(plan.across(), 1, 1), new Side(plan.down(), 1, 1), 0);
      double most = 2.5 * 2.5 * size * size;
      assertThat(squaredError(whole, false, made)).as("to %d", size).isLessThan(most);
    }
  }

  static List<Sampling> samplings() {
    return Sampling.NOTABLE.stream().filter(Sampling::fitsOneScan).toList();
  }

  static boolean libvipsIsHere() {
    return Vips.failure().isEmpty();
  }

  private static List<PlanCase> cases(Sampling sampling) {
    Random random = new Random(sampling.hashCode());
    Script[] scripts = Script.values();
    List<PlanCase> cases = new ArrayList<>();
    for (int i = 0; i < CASES_OF_A_SAMPLING; i++) {
      JpegSpec spec =
          JpegSpec.of(1 + random.nextInt(70), 1 + random.nextInt(70), sampling)
              .with(scripts[random.nextInt(scripts.length)])
              .with(random.nextBoolean() ? Content.SCENE : Content.RANDOM)
              .withSeed(i);
      cases.add(PlanCase.any(spec, random));
    }
    return cases;
  }

  private byte[] make(byte[] file, JpegPlan plan) throws Exception {
    return thumbnails.make(JpegFile.open(file), plan, () -> false);
  }

  private static void assertSize(PlanCase each, byte[] made) throws Exception {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(made));
    assertThat(image.getWidth()).as(each.toString()).isEqualTo(each.plan().width());
    assertThat(image.getHeight()).as(each.toString()).isEqualTo(each.plan().height());
  }

  /// Asserts that the plane is the resized picture at one of the scales, except for its
  /// quantisation.
  private static void assertResized(
      PlanCase each, GeneratedJpeg jpeg, int component, CollectedPlane made) {
    JpegPlan plan = each.plan();
    Sampling sampling = each.spec().shape().sampling();
    Sampling.Factors factors = sampling.components().get(component);
    int step = component == 0 || !plan.halfColour() ? 1 : 2;
    double least = Double.MAX_VALUE;
    double most = maxSquaredError(plan, step);
    GeneratedJpeg seen = jpeg.withoutLowestBits();
    for (int scale : SCALES) {
      Plane exact = (scale == Shape.BLOCK ? jpeg : seen).plane(component, scale);
      double across = (double) factors.across() / sampling.maxAcross() * scale / Shape.BLOCK;
      double down = (double) factors.down() / sampling.maxDown() * scale / Shape.BLOCK;
      double[][] expected =
          Lanczos3.resize(
              exact::unbounded,
              new Side(plan.across(), step, across),
              new Side(plan.down(), step, down),
              plan.background(component) + 128);
      least = Math.min(least, squaredError(expected, plan.turned(), made));
    }
    assertThat(least).as("component %d of %s", component, each).isLessThanOrEqualTo(most);
  }

  /// Returns the squared error if every coefficient were off by half a step. A single one may be
  /// off by 0.68 of a step, and the last of halved chroma by a whole one, but most are smaller. The
  /// transform keeps the sum of squares (A.3.3 is orthonormal); single precision adds at most 1 %.
  private static double maxSquaredError(JpegPlan plan, int step) {
    double sum = 0;
    for (int k = 0; k < 64; k++) {
      double half = plan.quantisation().step(k) / 2.0;
      sum += half * half;
    }
    int columns = Math.ceilDiv(Math.ceilDiv(plan.width(), step), Shape.BLOCK);
    int rows = Math.ceilDiv(Math.ceilDiv(plan.height(), step), Shape.BLOCK);
    return 1.01 * sum * columns * rows;
  }

  private static double squaredError(double[][] expected, boolean turned, CollectedPlane made) {
    double sum = 0;
    for (int y = 0; y < expected.length; y++) {
      for (int x = 0; x < expected[y].length; x++) {
        double error = (turned ? made.at(y, x) : made.at(x, y)) - expected[y][x];
        sum += error * error;
      }
    }
    return sum;
  }

  private static Span plain(int stored, int size) {
    return new Span(stored, false, size, 0, size, 0, size);
  }

  private List<CollectedPlane> turned(byte[] file, boolean left, boolean up, boolean turned)
      throws Exception {
    Span across = new Span(61, left, WIDTH, 0, WIDTH, 0, WIDTH);
    Span down = new Span(45, up, HEIGHT, 0, HEIGHT, 0, HEIGHT);
    return Blocks.decodeAll(
        make(file, new JpegPlan(across, down, turned, false, 100, 0)), Shape.BLOCK);
  }

  /// Asserts that two results are equal. Each coefficient of both is off by at most half a step of
  /// 1.
  private static void assertAlike(CollectedPlane upright, Lanczos3.Surface other) {
    double sum = 0;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double error = upright.at(x, y) - other.at(x, y);
        sum += error * error;
      }
    }
    int blocks = Math.ceilDiv(WIDTH, Shape.BLOCK) * Math.ceilDiv(HEIGHT, Shape.BLOCK);
    assertThat(sum).isLessThan(64.0 * blocks);
  }
}

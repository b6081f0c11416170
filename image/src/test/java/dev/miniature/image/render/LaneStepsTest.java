package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Bounds;
import dev.miniature.image.Box;
import dev.miniature.image.Corners;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Detail;
import dev.miniature.image.Dimensions;
import dev.miniature.image.Finish;
import dev.miniature.image.Fit;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Orientation;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.Recipe;
import dev.miniature.image.Rgb;
import dev.miniature.image.java2d.Java2dProfiles;
import dev.miniature.image.jpeg.CoreDecoder;
import dev.miniature.image.jpeg.CoreEncoder;
import dev.miniature.image.jpeg.JpegLane;
import dev.miniature.image.pipeline.FastLane;
import dev.miniature.image.pipeline.Grid;
import dev.miniature.image.pipeline.PixelFormat;
import dev.miniature.image.pipeline.Plan;
import dev.miniature.image.pipeline.Raster;
import dev.miniature.image.pipeline.Step;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Scenes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What is done in planes of a JPEG looks like what is done to its pixels.
final class LaneStepsTest {
  /// In decibels (PSNR): both are rounded, at the same quality.
  private static final double ALIKE = 38;

  private static final byte[] PHOTO = Jpegs.encode(Scenes.photo(640, 480), 95);
  private static final JpegLane LANE = new JpegLane();
  private static final CoreDecoder CORE = new CoreDecoder(new Java2dProfiles());

  /// Writes pixels as planes are written, so that saturated edges do not make a difference.
  private static final Codecs PIXELS =
      new Codecs(List.of(), List.of(CORE), List.of(new CoreEncoder()), Optional.empty(), _ -> {});

  static Stream<Arguments> details() {
    return Stream.of(
            new Detail.Sharpened(0.4),
            new Detail.Sharpened(2),
            new Detail.Blurred(0.3),
            new Detail.Blurred(1),
            new Detail.Blurred(5),
            new Detail.Blurred(100))
        .flatMap(detail -> Stream.of(Arguments.of(detail, 88), Arguments.of(detail, 95)));
  }

  @ParameterizedTest
  @MethodSource("details")
  void itLooksTheSame(Detail detail, int quality) throws Exception {
    Plan plan = plan(Orientation.UPRIGHT, detail, quality);
    assertThat(likeness(plan)).as("%s", detail).isGreaterThan(ALIKE);
  }

  @ParameterizedTest
  @EnumSource(Orientation.class)
  void itLooksTheSameWhicheverWayThePictureLies(Orientation orientation) throws Exception {
    for (Detail detail : List.of(new Detail.Sharpened(1), new Detail.Blurred(3))) {
      Plan plan = plan(orientation, detail, 90);
      assertThat(likeness(plan)).as("%s", detail).isGreaterThan(ALIKE);
    }
  }

  /// Corners, tiles that are half transparent, and letters in a box that begins between two samples
  /// of chroma.
  @ParameterizedTest
  @EnumSource(Orientation.class)
  void whatLiesOverItLooksTheSame(Orientation orientation) throws Exception {
    for (int quality : List.of(88, 95)) {
      Recipe recipe =
          Recipe.inside(Box.of(203, 203))
              .withFinish(
                  Finish.NONE
                      .withDetail(new Detail.Blurred(1))
                      .withBackground(new Rgb(40, 90, 200))
                      .withCorners(new Corners.Rounded(41)))
              .withQuality(quality);
      Plan plan =
          plan(recipe, orientation)
              .withOverlays(
                  List.of(
                      new Step.Overlay(faded(), new Grid(-3, -5, 5, 4, 51, 67), 200),
                      new Step.Overlay(faded(), Grid.single(31, 37), 255)));
      assertThat(likeness(plan)).as("at %d", quality).isGreaterThan(ALIKE);
    }
  }

  private static Raster faded() {
    Raster raster = Raster.blank(new Dimensions(40, 30), PixelFormat.RGB_STRAIGHT_ALPHA);
    for (int i = 0; i < raster.length(); i += 4) {
      raster.samples()[i] = (byte) 220;
      raster.samples()[i + 1] = (byte) (i / 32);
      raster.samples()[i + 3] = (byte) (i / 19);
    }
    return raster;
  }

  private static BufferedImage grey() {
    BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_BYTE_GRAY);
    image.createGraphics().drawImage(Scenes.photo(64, 48), 0, 0, null);
    return image;
  }

  @Test
  void coloursOnAGreyPictureAreLeftToThosePixels() throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(grey(), "jpeg", file);
    byte[] grey = file.toByteArray();
    Recipe recipe = Recipe.inside(Box.of(32, 32)).withFormat(ImageFormat.JPEG);
    Plan plan =
        Plan.of(
            CORE.header(OriginalBytes.of(grey)),
            recipe,
            Set.of(ImageFormat.JPEG),
            Looking.freely());
    assertThat(LANE.prepare(OriginalBytes.of(grey), plan)).isPresent();
    Step.Overlay overlay = new Step.Overlay(faded(), Grid.single(0, 0), 255);
    assertThat(LANE.prepare(OriginalBytes.of(grey), plan.withOverlays(List.of(overlay)))).isEmpty();
  }

  @Test
  void aMarginIsLeftToThosePixels() throws Exception {
    Recipe recipe =
        Recipe.inside(Box.of(200, 200))
            .withFit(Fit.CONTAIN)
            .withFinish(
                Finish.NONE.withBackground(new Rgb(255, 0, 0)).withDetail(new Detail.Blurred(3)));
    assertThat(LANE.prepare(OriginalBytes.of(PHOTO), plan(recipe, Orientation.UPRIGHT))).isEmpty();
  }

  @Test
  void itEndsWhenTheTimeIsOver() throws Exception {
    FastLane.Job job = run(plan(Orientation.UPRIGHT, new Detail.Blurred(9), 80));
    Assertions.assertThatThrownBy(() -> job.run(Deadline.in(Duration.ofSeconds(-1))))
        .isInstanceOf(DeadlinePassedException.class);
  }

  private static double likeness(Plan plan) throws Exception {
    Bounds bounds = Looking.freely();
    byte[] inPlanes = run(plan).run(bounds.deadline());
    byte[] inPixels = new Rendering(PIXELS, OriginalBytes.of(PHOTO), plan, bounds).run().bytes();
    return Looking.nearness(image(inPlanes), image(inPixels));
  }

  private static FastLane.Job run(Plan plan) {
    Optional<FastLane.Job> job = LANE.prepare(OriginalBytes.of(PHOTO), plan);
    assertThat(job).isPresent();
    return job.get();
  }

  private static BufferedImage image(byte[] jpeg) throws Exception {
    return ImageIO.read(new ByteArrayInputStream(jpeg));
  }

  private static Plan plan(Orientation orientation, Detail detail, int quality) throws Exception {
    Recipe recipe =
        Recipe.inside(Box.of(203, 203))
            .withFinish(Finish.NONE.withDetail(detail))
            .withQuality(quality);
    return plan(recipe, orientation);
  }

  private static Plan plan(Recipe recipe, Orientation orientation) throws Exception {
    ImageHeader header = CORE.header(OriginalBytes.of(PHOTO));
    ImageHeader lying =
        new ImageHeader(header.format(), header.stored(), orientation, 1, false, header.storage());
    return Plan.of(
        lying, recipe.withFormat(ImageFormat.JPEG), Set.of(ImageFormat.JPEG), Looking.freely());
  }
}

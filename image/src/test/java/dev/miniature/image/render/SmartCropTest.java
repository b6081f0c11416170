package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Box;
import dev.miniature.image.Crop;
import dev.miniature.image.Decoders;
import dev.miniature.image.Dimensions;
import dev.miniature.image.Fit;
import dev.miniature.image.Fraction;
import dev.miniature.image.Framing;
import dev.miniature.image.Gravity;
import dev.miniature.image.Layout;
import dev.miniature.image.Orientation;
import dev.miniature.image.Recipe;
import dev.miniature.pictures.JpegSegments;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.SubjectScene;
import dev.miniature.pictures.Turned;
import java.awt.image.BufferedImage;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whether what a picture shows is kept whole where it is cropped.
final class SmartCropTest {
  private static final int SCENES = 240;
  private static final Framing SMART =
      Framing.inside(Box.of(200, 200)).withFit(Fit.COVER).withGravity(Gravity.Content.SMART);
  private static final Renderer RENDERER =
      Renderer.with(Decoders.usual(), Engine.JPEG, Engine.JAVA2D);

  @Test
  void theSubjectIsKeptWholeInAtLeast95Of100Scenes() throws Exception {
    int smart = 0;
    int centre = 0;
    for (int seed = 0; seed < SCENES; seed++) {
      SubjectScene scene = SubjectScene.of(seed);
      byte[] file = Jpegs.encode(scene.image(), 88);
      smart += keeps(scene, CropSearch.settled(file, SMART)) ? 1 : 0;
      centre += keeps(scene, SMART.withGravity(Gravity.Direction.CENTRE)) ? 1 : 0;
    }
    System.out.printf("kept whole of %d: smart %d, centre %d%n", SCENES, smart, centre);
    assertThat(smart).isGreaterThanOrEqualTo(SCENES * 95 / 100);
    assertThat(centre).isLessThan(SCENES / 4);
  }

  /// With whatever decodes, as far as rounding goes.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void theSamePlaceIsFoundWhicheverWayThePictureIsStored(int exif) throws Exception {
    SubjectScene scene = SubjectScene.of(9);
    BufferedImage stored = Turned.stored(scene.image(), exif);
    byte[] file = JpegSegments.withOrientation(Jpegs.encode(stored, 92), exif);
    assertThat(keeps(scene, CropSearch.settled(file, SMART))).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void eachEngineFindsIt(Engine engine) throws Exception {
    if (engine == Engine.VIPS && !Libvips.isHere()) {
      return;
    }
    Codecs codecs = Codecs.of(Decoders.usual(), EnumSet.of(engine));
    for (int seed = 0; seed < 16; seed++) {
      SubjectScene scene = SubjectScene.of(seed);
      for (byte[] file : List.of(Jpegs.encode(scene.image(), 92), Pngs.encode(scene.image()))) {
        assertThat(keeps(scene, CropSearch.settled(codecs, file, SMART)))
            .as("scene %d", seed)
            .isTrue();
      }
    }
  }

  /// The point is one of the whole original, and lies in the part.
  @Test
  void itIsLookedForInThePartThatACropLeaves() throws Exception {
    SubjectScene scene = SubjectScene.of(1);
    boolean isLeft = scene.subject().getCenterX() < scene.image().getWidth() / 2.0;
    Fraction half = new Fraction(500_000);
    Crop other = new Crop(isLeft ? half : Fraction.NONE, Fraction.NONE, half, Fraction.ALL);
    Framing framing = Framing.inside(Box.of(100, 200)).withFit(Fit.COVER).withCrop(other);
    Framing settled =
        CropSearch.settled(Pngs.encode(scene.image()), framing.withGravity(Gravity.Content.SMART));
    assertThat(keeps(scene, settled)).isFalse();
    Gravity.Focus point = (Gravity.Focus) settled.gravity();
    assertThat(point.x().compareTo(half) > 0).isEqualTo(isLeft);
  }

  @Test
  void theBoxIsThatOfTheTurnedPicture() throws Exception {
    SubjectScene scene = SubjectScene.of(1);
    Framing turned = SMART.withTurn(Orientation.ROTATE_90);
    Framing settled = CropSearch.settled(Jpegs.encode(scene.image(), 90), turned);
    assertThat(keeps(scene, settled.withTurn(Orientation.UPRIGHT))).isTrue();
    assertThat(settled.turn()).isEqualTo(Orientation.ROTATE_90);
  }

  @Test
  void whereThereIsNothingToSeeTheMiddleIsKept() throws Exception {
    BufferedImage blank = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
    Framing settled = CropSearch.settled(Pngs.encode(blank), SMART);
    Dimensions size = new Dimensions(640, 360);
    assertThat(Layout.of(size, settled))
        .isEqualTo(Layout.of(size, SMART.withGravity(Gravity.Direction.CENTRE)));
  }

  @Test
  void nothingIsLookedForWhereNothingIsCropped() throws Exception {
    byte[] square = Pngs.encode(Patches.image(300, 300));
    assertThat(CropSearch.settled(square, SMART)).isEqualTo(SMART);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1x1", "1x700", "700x1", "2x3", "3x900"})
  void theSmallestPicturesHaveAPlaceToo(String size) throws Exception {
    String[] sides = size.split("x", -1);
    BufferedImage image = Patches.image(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
    Recipe recipe = Recipe.inside(Box.of(1, 1)).withFraming(SMART);
    assertThat(Looking.render(RENDERER, Pngs.encode(image), recipe).dimensions())
        .isEqualTo(Layout.of(Looking.size(image), SMART).canvas());
  }

  private static boolean keeps(SubjectScene scene, Framing framing) {
    return CropSearch.keeps(scene.image(), scene.subject(), framing);
  }
}

package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Box;
import dev.miniature.image.Crop;
import dev.miniature.image.Dimensions;
import dev.miniature.image.Fit;
import dev.miniature.image.Fraction;
import dev.miniature.image.Framing;
import dev.miniature.image.Gravity;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Layout;
import dev.miniature.image.Orientation;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.Recipe;
import dev.miniature.image.Rgb;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.header.ImageHeaders;
import dev.miniature.pictures.Drawings;
import dev.miniature.pictures.Gifs;
import dev.miniature.pictures.JpegSegments;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.LosslessJpegs;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.PngChunks;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.Scenes;
import dev.miniature.pictures.Turned;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What every renderer does alike with the shape of a picture: its size, its place and which side
/// is up.
interface ShapeContract {
  Recipe SMALL = Recipe.inside(Box.of(60, 60));

  Renderer renderer();

  @ParameterizedTest
  @EnumSource(Fit.class)
  default void thumbnailsHaveExactlyTheSizeOfTheirLayout(Fit fit) throws Exception {
    byte[] file = Pngs.encode(Patches.image(301, 203));
    for (Box box : List.of(Box.of(100, 100), Box.of(37, 91), Box.of(300, 10), Box.of(400, 500))) {
      for (Recipe recipe : List.of(recipe(box, fit), recipe(box, fit).enlarging())) {
        Dimensions expected = Layout.of(new Dimensions(301, 203), recipe.framing()).canvas();
        Thumbnail thumbnail = Looking.render(renderer(), file, recipe);
        assertThat(Looking.size(Looking.pixels(thumbnail))).as("%s", recipe).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1x1", "1x500", "500x1", "2x3", "17x1001"})
  default void oddShapesComeOutInTheirExactSizeToo(String size) throws Exception {
    String[] sides = size.split("x", -1);
    Dimensions original = new Dimensions(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
    byte[] file = Jpegs.encode(Patches.image(original.width(), original.height()), 90);
    for (Fit fit : Fit.values()) {
      Recipe recipe = recipe(Box.of(50, 40), fit);
      BufferedImage pixels = Looking.pixels(Looking.render(renderer(), file, recipe));
      assertThat(Looking.size(pixels)).isEqualTo(Layout.of(original, recipe.framing()).canvas());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  default void allEightOrientationsComeOutUpright(int exif) throws Exception {
    BufferedImage upright = Turned.upright(240, 160);
    BufferedImage stored = Turned.stored(upright, exif);
    byte[] jpeg = JpegSegments.withOrientation(Jpegs.encode(stored, 95), exif);
    byte[] png = PngChunks.withOrientation(Pngs.encode(stored), exif);
    BufferedImage expected = turnedLess(upright);
    for (byte[] file : List.of(jpeg, png)) {
      Thumbnail thumbnail =
          Looking.render(
              renderer(), file, Recipe.inside(Box.of(120, 120)).withFormat(ImageFormat.PNG));
      assertThat(thumbnail.dimensions()).isEqualTo(new Dimensions(120, 80));
      assertThat(Looking.nearness(Looking.pixels(thumbnail), expected)).isGreaterThan(28);
    }
  }

  /// A viewer turns what says that it has to be turned, so an upright file must say nothing.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  default void noFileThatIsWrittenAsksToBeTurned(int exif) throws Exception {
    BufferedImage stored = Turned.stored(Turned.upright(240, 160), exif);
    byte[] jpeg = JpegSegments.withOrientation(Jpegs.encode(stored, 95), exif);
    byte[] png = PngChunks.withOrientation(Pngs.encode(stored), exif);
    for (byte[] file : List.of(jpeg, png)) {
      for (ImageFormat format : renderer().writes()) {
        Recipe recipe = Recipe.inside(Box.of(120, 120)).withFormat(format);
        ImageHeader written = ImageHeaders.read(Looking.render(renderer(), file, recipe).bytes());
        assertThat(written.orientation()).as("%s", format).isEqualTo(Orientation.UPRIGHT);
        assertThat(written.stored()).as("%s", format).isEqualTo(new Dimensions(120, 80));
      }
    }
  }

  private BufferedImage turnedLess(BufferedImage upright) throws Exception {
    Recipe recipe = Recipe.inside(Box.of(120, 120)).withFormat(ImageFormat.PNG);
    return Looking.pixels(Looking.render(renderer(), Pngs.encode(upright), recipe));
  }

  @Test
  default void containLaysThePictureInTheMiddleOfTheBackground() throws Exception {
    byte[] file = Pngs.encode(Patches.image(120, 60));
    Recipe recipe = recipe(Box.of(60, 60), Fit.CONTAIN).withBackground(new Rgb(0, 0, 255));
    BufferedImage pixels = Looking.pixels(Looking.render(renderer(), file, recipe));
    assertThat(pixels.getRGB(30, 14)).isEqualTo(0xFF0000FF);
    assertThat(pixels.getRGB(30, 45)).isEqualTo(0xFF0000FF);
    assertThat(Patches.distance(pixels.getRGB(5, 18), Patches.rgb(0, 0))).isLessThan(6);
    BufferedImage clear =
        Looking.pixels(Looking.render(renderer(), file, recipe(Box.of(60, 60), Fit.CONTAIN)));
    assertThat(clear.getRGB(30, 5) >>> 24).isZero();
  }

  @Test
  default void aLosslessJpegIsScaledAsAWhole() throws Exception {
    byte[] file = LosslessJpegs.encode(Patches.image(480, 320));
    for (ImageFormat format : List.of(ImageFormat.PNG, ImageFormat.JPEG)) {
      Recipe recipe = Recipe.inside(Box.of(60, 60)).withFormat(format);
      BufferedImage small = Looking.pixels(Looking.render(renderer(), file, recipe));
      for (int i = 0; i < 9; i++) {
        int x = Patches.middle(i % 3, 60);
        int y = Patches.middle(i / 3, 40);
        int grey = (Patches.rgb(i % 3, i / 3) >> 8 & 0xFF) * 0x010101;
        assertThat(Patches.distance(small.getRGB(x, y), grey)).as("%s %d", format, i).isLessThan(9);
      }
    }
  }

  @Test
  default void coverKeepsTheMiddle() throws Exception {
    byte[] file = Pngs.encode(Patches.image(180, 60));
    BufferedImage middle =
        Looking.pixels(Looking.render(renderer(), file, recipe(Box.of(30, 30), Fit.COVER)));
    assertThat(Patches.distance(middle.getRGB(15, 5), Patches.rgb(1, 0))).isLessThan(6);
    assertThat(Patches.distance(middle.getRGB(15, 25), Patches.rgb(1, 2))).isLessThan(6);
  }

  /// Three columns and then three rows, of which one is kept.
  @ParameterizedTest
  @CsvSource({
    "CENTRE,1,1",
    "NORTH,1,0",
    "NORTHEAST,2,0",
    "EAST,2,1",
    "SOUTHEAST,2,2",
    "SOUTH,1,2",
    "SOUTHWEST,0,2",
    "WEST,0,1",
    "NORTHWEST,0,0"
  })
  default void coverKeepsWhatTheGravitySays(Gravity.Direction gravity, int column, int row)
      throws Exception {
    BufferedImage wide = Patches.image(360, 120);
    BufferedImage high = Patches.image(120, 360);
    for (byte[] file : List.of(Pngs.encode(wide), Jpegs.encode(wide, 95))) {
      BufferedImage shown = kept(file, gravity);
      assertThat(Patches.distance(shown.getRGB(20, 20), Patches.rgb(column, 1))).isLessThan(9);
    }
    for (byte[] file : List.of(Pngs.encode(high), Jpegs.encode(high, 95))) {
      BufferedImage shown = kept(file, gravity);
      assertThat(Patches.distance(shown.getRGB(20, 20), Patches.rgb(1, row))).isLessThan(9);
    }
  }

  private BufferedImage kept(byte[] file, Gravity gravity) throws Exception {
    Recipe recipe = recipe(Box.of(40, 40), Fit.COVER).withGravity(gravity);
    return Looking.pixels(Looking.render(renderer(), file, recipe));
  }

  /// A focal point is one of the picture as people see it, whichever way it is stored.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  default void aFocalPointIsOneOfTheUprightPicture(int exif) throws Exception {
    BufferedImage stored = Turned.stored(Patches.image(360, 120), exif);
    byte[] jpeg = JpegSegments.withOrientation(Jpegs.encode(stored, 95), exif);
    byte[] png = PngChunks.withOrientation(Pngs.encode(stored), exif);
    Gravity left = Gravity.Focus.parse("0.17,0.9").orElseThrow();
    for (byte[] file : List.of(jpeg, png)) {
      BufferedImage shown = kept(file, left);
      for (int row = 0; row < Patches.SIDE; row++) {
        int y = Patches.middle(row, 40);
        assertThat(Patches.distance(shown.getRGB(20, y), Patches.rgb(0, row))).isLessThan(9);
      }
    }
  }

  /// Sizes divide, so that both begin at the same pixel; filters see more beyond the edges of a
  /// part than beyond those of a picture.
  @ParameterizedTest
  @EnumSource(Orientation.class)
  default void aPartLooksLikeThatPartAlone(Orientation turn) throws Exception {
    BufferedImage scene = Scenes.clear(800, 600);
    Crop crop = new Crop(share("0.3"), share("0.2"), share("0.4"), share("0.5"));
    byte[] part = Pngs.encode(scene.getSubimage(240, 120, 320, 300));
    Recipe recipe = Recipe.inside(Box.of(80, 75)).withFormat(ImageFormat.PNG);
    BufferedImage expected =
        Turned.stored(
            Looking.pixels(Looking.render(renderer(), part, recipe)), turn.inverse().exif());
    Box box = turn.swapsSides() ? Box.of(75, 80) : Box.of(80, 75);
    Framing framing = Framing.inside(box).withCrop(crop).withTurn(turn);
    for (byte[] file : List.of(Pngs.encode(scene), Jpegs.encode(scene, 97))) {
      BufferedImage shown =
          Looking.pixels(Looking.render(renderer(), file, recipe.withFraming(framing)));
      assertThat(Looking.size(shown)).isEqualTo(Looking.size(expected));
      assertThat(Looking.nearness(shown, expected)).isGreaterThan(30);
    }
  }

  private static Fraction share(String text) {
    return Fraction.parse(text).orElseThrow();
  }

  @Test
  default void ofAnAnimationTheFirstFrameIsShownAtLeast() throws Exception {
    byte[] gif = Gifs.animated(Drawings.ball(120, 8));
    ImageHeader header = renderer().header(OriginalBytes.of(gif));
    assertThat(header.frames()).isEqualTo(9);
    Thumbnail thumbnail = Looking.render(renderer(), gif, SMALL.withFormat(ImageFormat.PNG));
    assertThat(thumbnail.dimensions()).isEqualTo(new Dimensions(60, 60));
  }

  private static Recipe recipe(Box box, Fit fit) {
    return Recipe.inside(box).withFit(fit);
  }
}

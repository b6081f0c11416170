package dev.miniature.image.render;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Anchor;
import dev.miniature.image.Bounds;
import dev.miniature.image.Box;
import dev.miniature.image.Caption;
import dev.miniature.image.Corners;
import dev.miniature.image.Deadline;
import dev.miniature.image.Decoders;
import dev.miniature.image.Detail;
import dev.miniature.image.Finish;
import dev.miniature.image.Fit;
import dev.miniature.image.Fraction;
import dev.miniature.image.Gravity;
import dev.miniature.image.Hdr;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.QualityChoice;
import dev.miniature.image.Recipe;
import dev.miniature.image.Rgb;
import dev.miniature.image.Rgba;
import dev.miniature.image.Thumbnail;
import dev.miniature.jpeg.gainmap.GainMapSource;
import dev.miniature.pictures.GainMapJpegs;
import dev.miniature.pictures.JpegSegments;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.RgbSpace;
import dev.miniature.pictures.Scenes;
import java.awt.image.BufferedImage;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of gain maps, and what is said of it.
final class HdrRenderingTest {
  private static final Renderer RENDERER =
      Renderer.with(Decoders.usual(), Engine.JPEG, Engine.JAVA2D);
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;
  private static final BufferedImage SCENE = Scenes.clear(WIDTH, HEIGHT);
  private static final byte[] PICTURE = Jpegs.encode(SCENE, 90);
  private static final byte[] MAP =
      Jpegs.grey(GainMapViews.reduced(SCENE, WIDTH / 2, HEIGHT / 2), 95);
  private static final byte[] ORIGINAL = GainMapJpegs.phone(PICTURE, MAP);
  private static final Recipe KEEP = Recipe.inside(Box.of(200, 200)).withHdr(Hdr.KEEP);

  @Test
  void thePictureIsTheOneWithoutTheMap() throws Exception {
    Thumbnail kept = render(ORIGINAL, KEEP);
    Thumbnail dropped = render(ORIGINAL, KEEP.withHdr(Hdr.DROP));
    assertThat(dropped.bytes()).isEqualTo(render(PICTURE, KEEP).bytes());
    assertThat(dropped.hdr()).isEmpty();
    assertThat(render(PICTURE, KEEP).hdr()).isEmpty();
    assertThat(Looking.nearness(Looking.pixels(kept), Looking.pixels(dropped))).isInfinite();
    assertThat(kept.engine()).isEqualTo(dropped.engine());
    assertThat(kept.dimensions()).isEqualTo(dropped.dimensions());
  }

  @Test
  void whatIsSaidOfTheMapIsKeptAndNothingElse() throws Exception {
    byte[] file = render(ORIGINAL, KEEP).bytes();
    assertThat(GainMapSource.find(file).orElseThrow().metadata())
        .isEqualTo(GainMapSource.find(ORIGINAL).orElseThrow().metadata());
    assertThat(new String(ORIGINAL, ISO_8859_1)).contains("secret");
    assertThat(new String(file, ISO_8859_1)).doesNotContain("secret", "GPS", "xpacket");
  }

  @Test
  void mapsInColourAreKeptInColour() throws Exception {
    byte[] map =
        Jpegs.encode(GainMapViews.reduced(SCENE, 320, 240), 95, false, Jpegs.Sampling.FULL);
    BufferedImage made = GainMapViews.map(render(GainMapJpegs.phone(PICTURE, map), KEEP));
    assertThat(
            Looking.nearness(made, GainMapViews.reduced(SCENE, made.getWidth(), made.getHeight())))
        .isGreaterThan(27);
  }

  @Test
  void aPictureInOtherColoursKeepsItsMap() throws Exception {
    byte[] picture =
        JpegSegments.withProfile(Jpegs.encode(SCENE, 90), RgbSpace.DISPLAY_P3.profile());
    assertThat(render(GainMapJpegs.phone(picture, MAP), KEEP).hdr()).contains("kept");
    assertThat(render(ORIGINAL, KEEP.withQuality(QualityChoice.AUTO)).hdr()).contains("kept");
  }

  @Test
  void otherStepsThanThoseThatMovePixelsDropIt() throws Exception {
    Finish none = Finish.NONE;
    Caption caption =
        new Caption(
            "Lake",
            new Anchor(Gravity.Direction.SOUTH, 2),
            new Caption.Look(16, Rgba.opaque(Rgb.WHITE), Optional.empty(), false, Fraction.ALL),
            Optional.empty());
    assertDropped("sharpen", KEEP.withFinish(none.withDetail(new Detail.Sharpened(1))));
    assertDropped("blur", KEEP.withFinish(none.withDetail(new Detail.Blurred(3))));
    assertDropped("greyscale", KEEP.withFinish(none.inGrey()));
    assertDropped("radius", KEEP.withFinish(none.withCorners(new Corners.Circle())));
    assertDropped("margin", KEEP.withFit(Fit.CONTAIN));
    assertDropped("text", KEEP.withFinish(none.withCaption(Optional.of(caption))));
    assertDropped("format png", KEEP.withFormat(ImageFormat.PNG));
    assertThat(render(ORIGINAL, KEEP.withBackground(new Rgb(1, 2, 3))).hdr()).contains("kept");
  }

  private static void assertDropped(String reason, Recipe recipe) throws Exception {
    assertDropped(reason, ORIGINAL, recipe);
  }

  private static void assertDropped(String reason, byte[] original, Recipe recipe)
      throws Exception {
    Thumbnail thumbnail = render(original, recipe);
    assertThat(thumbnail.hdr()).contains("dropped: " + reason);
    assertThat(thumbnail.bytes()).isEqualTo(render(original, recipe.withHdr(Hdr.DROP)).bytes());
  }

  @Test
  void mapsThatCannotBeUsedAreDropped() throws Exception {
    assertDropped("Apple's own kind", GainMapJpegs.apple(PICTURE, MAP), KEEP);
    byte[] cut = Arrays.copyOf(MAP, MAP.length * 2 / 3);
    assertDropped("damaged", GainMapJpegs.phone(PICTURE, cut), KEEP);
    byte[] frameless = Arrays.copyOf(MAP, 100);
    assertDropped("damaged", GainMapJpegs.first(PICTURE, frameless), KEEP);
    assertDropped("larger than the picture", GainMapJpegs.phone(MAP, PICTURE), KEEP);
    byte[] outside = GainMapJpegs.withIso(MAP, new byte[] {0, 0, 0, 0, 0x44});
    assertDropped(
        "base picture is HDR", GainMapJpegs.joined(ByteOrder.BIG_ENDIAN, PICTURE, outside), KEEP);
    assertDropped(
        "too many bytes", GainMapJpegs.phone(PICTURE, Arrays.copyOf(MAP, 17 << 20)), KEEP);
  }

  @Test
  void noDamageToAMapFailsTheThumbnail() throws Exception {
    byte[] plain = render(PICTURE, KEEP).bytes();
    int map = GainMapSource.find(ORIGINAL).orElseThrow().start();
    Random random = new Random(3);
    for (int trial = 0; trial < 200; trial++) {
      byte[] damaged = ORIGINAL.clone();
      for (int i = random.nextInt(1, 5); i > 0; i--) {
        damaged[random.nextInt(map, damaged.length)] = (byte) random.nextInt();
      }
      Thumbnail thumbnail = render(damaged, KEEP);
      if (thumbnail.hdr().orElse("").startsWith("dropped")) {
        assertThat(thumbnail.bytes()).isEqualTo(plain);
      }
    }
  }

  @Test
  void itsPixelsCountAsDecodedOnes() throws Exception {
    long picture = (long) WIDTH * HEIGHT;
    assertThat(render(ORIGINAL, KEEP, picture * 5 / 4, Duration.ofSeconds(20)).hdr())
        .contains("kept");
    assertThat(render(ORIGINAL, KEEP, picture * 5 / 4 - 1, Duration.ofSeconds(20)).hdr())
        .contains("dropped: too many pixels");
  }

  @ParameterizedTest
  @ValueSource(ints = {3_000, 6_000, 12_000, 40_000})
  void bothCountInTheBytesOfAStyle(int most) throws Exception {
    Thumbnail thumbnail = render(ORIGINAL, KEEP.withMaxBytes(most));
    assertThat(thumbnail.bytes()).hasSizeLessThanOrEqualTo(most);
    assertThat(thumbnail.hdr()).isPresent();
    if (most == 40_000) {
      assertThat(thumbnail.hdr()).contains("kept");
    }
  }

  @Test
  void aMapThatTakesMoreThanAThirdOfTheBytesIsDropped() throws Exception {
    assertDropped("too many bytes", KEEP.withMaxBytes(3_000));
  }

  @Test
  void otherFormatsHaveNone() throws Exception {
    assertThat(render(Pngs.encode(SCENE), KEEP).hdr()).isEmpty();
  }

  @Test
  void withoutTheCoreItIsDropped() throws Exception {
    Renderer java2d = Renderer.with(Decoders.usual(), Engine.JAVA2D);
    assertThat(Looking.render(java2d, ORIGINAL, KEEP).hdr())
        .contains("dropped: the JPEG core is off");
  }

  private static Thumbnail render(byte[] original, Recipe recipe) throws Exception {
    return Looking.render(RENDERER, original, recipe);
  }

  private static Thumbnail render(byte[] original, Recipe recipe, long maxPixels, Duration time)
      throws Exception {
    Bounds bounds = new Bounds(maxPixels, 256, 10_000_000, Deadline.in(time));
    return Looking.render(RENDERER, original, recipe, bounds);
  }
}

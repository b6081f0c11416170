package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Box;
import dev.miniature.image.Dimensions;
import dev.miniature.image.Fit;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Layout;
import dev.miniature.image.OutputFormat;
import dev.miniature.image.Recipe;
import dev.miniature.image.Rgb;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.header.ImageHeaders;
import dev.miniature.image.vips.VipsEncoder;
import dev.miniature.pictures.CmykJpegs;
import dev.miniature.pictures.Deep;
import dev.miniature.pictures.Drawings;
import dev.miniature.pictures.Exotics;
import dev.miniature.pictures.JpegSegments;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.RgbSpace;
import dev.miniature.pictures.Scenes;
import dev.miniature.pictures.Turned;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledIf("dev.miniature.image.render.Libvips#isHere")
final class VipsPicturesTest {
  private static final Recipe SMALL = Recipe.inside(Box.ofWidth(90));

  /// The sides, their halves and their quarters are all odd.
  private static final byte[] ODD =
      Jpegs.encode(Scenes.photo(1363, 1111), 95, false, Jpegs.Sampling.FULL);

  @ParameterizedTest
  @EnumSource(Fit.class)
  void sizesAreExactInEveryFormat(Fit fit) throws Exception {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    List<ImageFormat> formats = new ArrayList<>(VipsEncoder.FORMATS);
    for (int i = 0; i < 40; i++) {
      Dimensions size = new Dimensions(random.nextInt(1, 400), random.nextInt(1, 400));
      byte[] original = Jpegs.encode(Patches.image(size.width(), size.height()), 90);
      Recipe recipe =
          Recipe.inside(Box.of(random.nextInt(1, 200), random.nextInt(1, 200)))
              .withFit(fit)
              .withFormat(formats.get(i % formats.size()));
      Recipe perhapsEnlarging = random.nextBoolean() ? recipe.enlarging() : recipe;
      Thumbnail thumbnail = Libvips.render(original, perhapsEnlarging);
      Dimensions expected = Layout.of(size, perhapsEnlarging.framing()).canvas();
      ImageHeader written = ImageHeaders.read(thumbnail.bytes());
      assertThat(written.stored()).as("%s %s", size, perhapsEnlarging).isEqualTo(expected);
      assertThat(thumbnail.dimensions()).isEqualTo(expected);
      assertThat(new OutputFormat.Fixed(written.format())).isEqualTo(recipe.output());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyOrientationEndsUpright(int exif) throws Exception {
    BufferedImage upright = Turned.upright(480, 330);
    byte[] jpeg =
        JpegSegments.withOrientation(Jpegs.encode(Turned.stored(upright, exif), 95), exif);
    for (Fit fit : Fit.values()) {
      Thumbnail thumbnail =
          Libvips.render(
              jpeg, Recipe.inside(Box.of(120, 90)).withFit(fit).withFormat(ImageFormat.PNG));
      if (fit == Fit.INSIDE || fit == Fit.FILL) {
        assertThat(Patches.distance(corners(thumbnail))).as("%s", fit).isLessThan(12);
      }
      Thumbnail same =
          Libvips.render(
              Jpegs.encode(upright, 95),
              Recipe.inside(Box.of(120, 90)).withFit(fit).withFormat(ImageFormat.PNG));
      assertThat(Libvips.likeness(Libvips.pixels(thumbnail), Libvips.pixels(same)))
          .as("%s", fit)
          .isGreaterThan(30);
    }
  }

  /// Returns the picture with its middle patch painted over, because the F covers its middle.
  private static BufferedImage corners(Thumbnail thumbnail) throws Exception {
    BufferedImage picture = Libvips.pixels(thumbnail);
    picture.setRGB(
        Patches.middle(1, picture.getWidth()),
        Patches.middle(1, picture.getHeight()),
        Patches.rgb(1, 1));
    return picture;
  }

  @ParameterizedTest
  @EnumSource(RgbSpace.class)
  void coloursLookTheSameWhateverSpaceTheyCameIn(RgbSpace space) throws Exception {
    byte[] jpeg =
        Jpegs.encode(space.fromSrgb(Patches.image(300, 300)), 95, false, Jpegs.Sampling.FULL);
    Thumbnail thumbnail =
        Libvips.render(
            JpegSegments.withProfile(jpeg, space.profile()), SMALL.withFormat(ImageFormat.PNG));
    assertThat(Patches.distance(Libvips.pixels(thumbnail))).isLessThan(8);
  }

  @Test
  void inkBecomesLight() throws Exception {
    BufferedImage patches = Patches.image(300, 300);
    for (byte[] jpeg : List.of(CmykJpegs.cmyk(patches, 95), CmykJpegs.ycck(patches, 95))) {
      Thumbnail thumbnail = Libvips.render(jpeg, SMALL.withFormat(ImageFormat.JPEG));
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(thumbnail.bytes()));
      assertThat(picture.getRaster().getNumBands()).isEqualTo(3);
      assertThat(Patches.distance(picture)).isLessThan(8);
    }
  }

  @Test
  void aBrokenProfileIsAsGoodAsNone() throws Exception {
    byte[] jpeg =
        JpegSegments.withProfile(Jpegs.encode(Patches.image(300, 300), 95), new byte[300]);
    Thumbnail thumbnail = Libvips.render(jpeg, SMALL.withFormat(ImageFormat.PNG));
    assertThat(Patches.distance(Libvips.pixels(thumbnail))).isLessThan(8);
  }

  @ParameterizedTest
  @EnumSource(names = {"PNG", "WEBP", "AVIF", "GIF"})
  void transparencyStaysWhereTheFormatHasIt(ImageFormat format) throws Exception {
    Thumbnail thumbnail = Libvips.render(Pngs.encode(Drawings.logo(256)), SMALL.withFormat(format));
    BufferedImage picture = Libvips.pixels(thumbnail);
    assertThat(picture.getRGB(1, 1) >>> 24).isZero();
    assertThat(picture.getRGB(45, 45) >>> 24).isGreaterThan(200);
  }

  @Test
  void transparencyIsLaidOnTheBackgroundWhereTheFormatHasNone() throws Exception {
    byte[] logo = Pngs.encode(Drawings.logo(256));
    Recipe jpeg = SMALL.withFormat(ImageFormat.JPEG);
    int white = Libvips.pixels(Libvips.render(logo, jpeg)).getRGB(1, 1);
    assertThat(Patches.distance(white, 0xFFFFFF)).isLessThan(24);
    Thumbnail onRed = Libvips.render(logo, jpeg.withBackground(new Rgb(254, 0, 0)));
    assertThat(Patches.distance(Libvips.pixels(onRed).getRGB(1, 1), 0xFE0000)).isLessThan(24);
  }

  @Test
  void aPaddedCanvasHasTheBackgroundOrNothing() throws Exception {
    byte[] grey = Jpegs.grey(Patches.image(200, 100), 90);
    Recipe contain = Recipe.inside(Box.of(60, 60)).withFit(Fit.CONTAIN);
    Rgb red = new Rgb(254, 0, 0);
    assertThat(cornerOf(grey, contain.withFormat(ImageFormat.PNG))).isZero();
    assertThat(cornerOf(grey, contain.withFormat(ImageFormat.JPEG))).isEqualTo(0xFFFFFFFF);
    assertThat(cornerOf(grey, contain.withFormat(ImageFormat.PNG).withBackground(red)))
        .isEqualTo(0xFFFE0000);
  }

  private static int cornerOf(byte[] original, Recipe recipe) throws Exception {
    return Libvips.pixels(Libvips.render(original, recipe)).getRGB(2, 2);
  }

  @Test
  void sixteenBitsBecomeEight() throws Exception {
    for (BufferedImage deep :
        List.of(Deep.grey(200, 100), Deep.rgb(200, 100), Deep.rgba(200, 100))) {
      Thumbnail thumbnail = Libvips.render(Pngs.encode(deep), SMALL.withFormat(ImageFormat.PNG));
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(thumbnail.bytes()));
      assertThat(picture.getSampleModel().getSampleSize(0)).isEqualTo(8);
      assertThat(picture.getRaster().getNumBands()).isEqualTo(deep.getRaster().getNumBands());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 355, 160, 120})
  void anOddJpegReadSmallLooksAsIfReadWhole(int width) throws Exception {
    byte[] whole = Pngs.encode(ImageIO.read(new ByteArrayInputStream(ODD)));
    Recipe png = Recipe.inside(Box.ofWidth(width)).withFormat(ImageFormat.PNG);
    BufferedImage shrunk = Libvips.pixels(Libvips.render(ODD, png));
    BufferedImage scaled = Libvips.pixels(Libvips.render(whole, png));
    assertThat(Libvips.likeness(shrunk, scaled)).isGreaterThan(36);
  }

  @Test
  void whatLibvipsDoesNotReadIsWrittenInItsFormats() throws Exception {
    BufferedImage patches = Patches.image(120, 120);
    for (byte[] original :
        List.of(Exotics.bmp(patches), Exotics.psd(patches), Exotics.ppm(patches))) {
      Thumbnail thumbnail = Libvips.render(original, SMALL.withFormat(ImageFormat.WEBP));
      assertThat(ImageHeaders.read(thumbnail.bytes()).format()).isEqualTo(ImageFormat.WEBP);
      assertThat(Patches.distance(Libvips.pixels(thumbnail))).isLessThan(20);
    }
    Thumbnail icon =
        Libvips.render(Exotics.icns(Drawings.logo(128)), SMALL.withFormat(ImageFormat.AVIF));
    assertThat(Libvips.pixels(icon).getRGB(1, 1) >>> 24).isLessThan(10);
  }
}

package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.miniature.image.Anchor;
import dev.miniature.image.Box;
import dev.miniature.image.Corners;
import dev.miniature.image.Detail;
import dev.miniature.image.Extent;
import dev.miniature.image.Finish;
import dev.miniature.image.Fit;
import dev.miniature.image.Fraction;
import dev.miniature.image.Gravity;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.Recipe;
import dev.miniature.image.Rgb;
import dev.miniature.image.Watermark;
import dev.miniature.image.header.ImageHeaders;
import dev.miniature.image.pipeline.Raster;
import dev.miniature.pictures.Gifs;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Palette;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.Scenes;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every renderer does alike to the pixels of a thumbnail, in every format.
interface FinishContract {
  Recipe HALF = Recipe.inside(Box.of(160, 120)).withQuality(95);

  Renderer renderer();

  @Test
  default void greyHasTheBrightnessOfTheColours() throws Exception {
    byte[] jpeg = Jpegs.encode(Scenes.photo(320, 240), 95);
    for (ImageFormat format : renderer().writes()) {
      BufferedImage colours = pixels(jpeg, HALF.withFormat(format));
      BufferedImage grey = pixels(jpeg, HALF.withFinish(Finish.NONE.inGrey()).withFormat(format));
      int tolerance = format == ImageFormat.GIF ? 40 : 12;
      for (int i = 0; i < 160 * 120; i += 7) {
        int pixel = grey.getRGB(i % 160, i / 160);
        int brightness = pixel & 0xFF;
        assertThat(Patches.distance(pixel, brightness * 0x010101)).as("%s", format).isLessThan(3);
        assertThat(brightness)
            .as("%s", format)
            .isBetween(
                luma(colours.getRGB(i % 160, i / 160)) - tolerance,
                luma(colours.getRGB(i % 160, i / 160)) + tolerance);
      }
    }
  }

  @Test
  default void aBlurLeavesTheMiddleOfEachPatchAndSoftensItsEdges() throws Exception {
    byte[] jpeg = Jpegs.encode(Patches.image(320, 240), 95);
    Recipe soft = HALF.withFinish(Finish.NONE.withDetail(new Detail.Blurred(5)));
    for (ImageFormat format : renderer().writes()) {
      BufferedImage picture = pixels(jpeg, soft.withFormat(format));
      assertThat(Patches.distance(picture)).as("%s", format).isLessThan(24);
      int between = picture.getRGB(160 / 3, 20);
      int mean = mean(Patches.rgb(0, 0), Patches.rgb(1, 0));
      assertThat(Patches.distance(between, mean)).as("%s", format).isLessThan(24);
    }
  }

  @Test
  default void sharpeningLeavesTheMiddleOfEachPatchAndRaisesItsEdges() throws Exception {
    byte[] jpeg = Jpegs.encode(Patches.image(320, 240), 95);
    Recipe sharp = HALF.withFinish(Finish.NONE.withDetail(new Detail.Sharpened(1)));
    for (ImageFormat format : renderer().writes()) {
      BufferedImage picture = pixels(jpeg, sharp.withFormat(format));
      BufferedImage plain = pixels(jpeg, HALF.withFormat(format));
      assertThat(Patches.distance(picture)).as("%s", format).isLessThan(24);
      if (format != ImageFormat.GIF) {
        int y = 2 * 120 / 3 + 20;
        int darkSide = 2 * 160 / 3 + 1;
        assertThat(luma(picture.getRGB(darkSide, y)))
            .as("%s", format)
            .isLessThan(luma(plain.getRGB(darkSide, y)) - 3);
      }
    }
  }

  @Test
  default void cornersAreClearWhereTheFormatAllowsItElseTheBackground() throws Exception {
    byte[] jpeg = Jpegs.encode(Patches.image(320, 240), 95);
    Finish circle = Finish.NONE.withCorners(new Corners.Circle());
    Finish onOrange = circle.withBackground(new Rgb(255, 128, 0));
    for (ImageFormat format : renderer().writes()) {
      for (Finish finish : List.of(circle, onOrange)) {
        Recipe recipe = Recipe.inside(Box.of(90, 90)).withFit(Fit.COVER).withQuality(95);
        BufferedImage picture = pixels(jpeg, recipe.withFinish(finish).withFormat(format));
        int corner = picture.getRGB(3, 86);
        if (format.storesAlpha()) {
          assertThat(corner >>> 24).as("%s", format).isZero();
        } else {
          int ground = finish.background().orElse(Rgb.WHITE).packed();
          assertThat(Patches.distance(corner, ground)).as("%s", format).isLessThan(20);
        }
        int middle = picture.getRGB(45, 45);
        assertThat(middle >>> 24).as("%s", format).isEqualTo(255);
        assertThat(Patches.distance(middle, Patches.rgb(1, 1))).as("%s", format).isLessThan(20);
      }
    }
  }

  @Test
  default void aWatermarkLiesOverThePictureInEveryFormat() throws Exception {
    byte[] jpeg = Jpegs.encode(Scenes.photo(320, 240), 95);
    Watermark watermark =
        new Watermark(
            "mark",
            new Anchor(Gravity.Direction.NORTHWEST, 10),
            new Extent.Pixels(90),
            Fraction.ALL,
            false);
    for (byte[] mark :
        List.of(Pngs.encode(Patches.image(300, 200)), Jpegs.encode(Patches.image(300, 200), 95))) {
      for (ImageFormat format : renderer().writes()) {
        BufferedImage picture = pixels(jpeg, HALF.withFormat(format), watermark, mark);
        for (int patch = 0; patch < 9; patch++) {
          int pixel =
              picture.getRGB(
                  10 + Patches.middle(patch % 3, 90), 10 + Patches.middle(patch / 3, 60));
          assertThat(Patches.distance(pixel, Patches.rgb(patch % 3, patch / 3)))
              .as("%s", format)
              .isLessThan(format == ImageFormat.GIF ? 40 : 24);
        }
      }
    }
  }

  @Test
  default void aClearWatermarkLeavesThePicture() throws Exception {
    byte[] jpeg = Jpegs.encode(Patches.image(320, 240), 95);
    byte[] mark = Pngs.encode(new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB));
    Watermark watermark =
        new Watermark(
            "mark",
            new Anchor(Gravity.Direction.CENTRE, 3),
            new Extent.OfWidth(new Fraction(300_000)),
            Fraction.ALL,
            true);
    for (ImageFormat format : renderer().writes()) {
      BufferedImage picture = pixels(jpeg, HALF.withFormat(format), watermark, mark);
      assertThat(Patches.distance(picture)).as("%s", format).isLessThan(24);
    }
  }

  @Test
  default void everyFrameOfAnAnimationIsTreatedAlike() throws Exception {
    assumeTrue(renderer().writes().contains(ImageFormat.WEBP), "Nothing moves here");
    byte[] gif = Gifs.animated(List.of(frame(0), frame(1), frame(2)));
    Finish finish =
        Finish.NONE.inGrey().withDetail(new Detail.Blurred(1)).withCorners(new Corners.Rounded(20));
    for (ImageFormat format : List.of(ImageFormat.GIF, ImageFormat.WEBP)) {
      Recipe recipe = Recipe.inside(Box.of(60, 60)).withFinish(finish).withFormat(format);
      byte[] moving = Looking.render(renderer(), gif, recipe).bytes();
      assertThat(ImageHeaders.read(moving).frames()).as("%s", format).isEqualTo(3);
      for (Raster frame : Libvips.frames(moving)) {
        int channels = frame.format().channels();
        assertThat(frame.format().hasAlpha()).as("%s", format).isTrue();
        assertThat(frame.samples()[61 * channels + channels - 1]).as("%s", format).isZero();
        int middle = (30 * 60 + 30) * channels;
        assertThat(frame.samples()[middle + channels - 1]).as("%s", format).isEqualTo((byte) 255);
        for (int channel = 1; channel < channels - 1; channel++) {
          assertThat(frame.samples()[middle + channel] - frame.samples()[middle])
              .as("%s", format)
              .isBetween(-4, 4);
        }
      }
    }
  }

  private static Gifs.Frame frame(int shift) {
    BufferedImage image = new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 3_600; i++) {
      image.setRGB(i % 60, i / 60, Patches.rgb((i % 60 / 20 + shift) % 3, i / 1_200));
    }
    return new Gifs.Frame(Palette.of(image), 0, 0, 10, Gifs.Disposal.KEEP);
  }

  private static int luma(int rgb) {
    return (int)
        Math.round(0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF));
  }

  private static int mean(int one, int other) {
    return ((one ^ other) & 0xFEFEFE) / 2 + (one & other);
  }

  private BufferedImage pixels(byte[] file, Recipe recipe) throws Exception {
    return Looking.anyPixels(Looking.render(renderer(), file, recipe));
  }

  private BufferedImage pixels(byte[] file, Recipe recipe, Watermark watermark, byte[] mark)
      throws Exception {
    OriginalBytes original = OriginalBytes.of(file);
    return Looking.anyPixels(
        renderer()
            .render(
                original,
                renderer().header(original),
                recipe.withFinish(recipe.finish().withWatermark(watermark)),
                new OverlayFiles(
                    Optional.of(WatermarkImage.of(OriginalBytes.of(mark))), Optional.empty()),
                Looking.freely()));
  }
}

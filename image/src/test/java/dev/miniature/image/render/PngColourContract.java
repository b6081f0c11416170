package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.miniature.image.Box;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Recipe;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.PngChunks;
import dev.miniature.pictures.PngColours;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.RgbSpace;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The contract of every renderer for PNGs that describe their colours without a profile.
interface PngColourContract {
  Recipe TINY = Recipe.inside(Box.of(60, 60)).withFormat(ImageFormat.PNG);

  Renderer renderer();

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.7, 0.35})
  default void numbersOfAnyGammaBecomeThoseOfSrgb(double gamma) throws Exception {
    DoubleUnaryOperator number = light -> Math.pow(light, gamma);
    for (int type : new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB}) {
      byte[] png = PngColours.withGamma(Pngs.encode(written(type, number)), gamma);
      assertThat(Patches.distance(pixels(png))).isLessThanOrEqualTo(10);
    }
  }

  @Test
  default void greyOfAnyGammaStaysGrey() throws Exception {
    BufferedImage grey = new BufferedImage(60, 60, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < 60 * 60; i++) {
      grey.getRaster().setSample(i % 60, i / 60, 0, 4 * (i % 60));
    }
    BufferedImage shown = pixels(PngColours.withGamma(Pngs.encode(grey), 1));
    for (int x = 0; x < 60; x++) {
      int expected = (int) Math.round(255 * srgb(4 * x / 255.0));
      assertThat(shown.getRGB(x, 30) & 0xFF).isCloseTo(expected, within(1));
      assertThat(shown.getRGB(x, 30) >> 16 & 0xFF).isEqualTo(shown.getRGB(x, 30) & 0xFF);
    }
  }

  @Test
  default void otherPrimariesBecomeThoseOfSrgb() throws Exception {
    byte[] p3 = Pngs.encode(RgbSpace.DISPLAY_P3.fromSrgb(Patches.image(150, 150)));
    byte[] adobe = Pngs.encode(RgbSpace.ADOBE_RGB.fromSrgb(Patches.image(150, 150)));
    byte[] profile = RgbSpace.ADOBE_RGB.profile();
    for (byte[] png :
        List.of(
            inDisplayP3(p3),
            PngColours.withGamma(inDisplayP3(p3), 0.45455),
            PngColours.withNumbers(p3, 12, 13, false),
            PngChunks.withProfile(PngColours.withNumbers(p3, 12, 13, false), profile),
            PngColours.withGamma(PngColours.withNumbers(p3, 12, 13, false), 1),
            PngColours.withSrgb(PngColours.withNumbers(p3, 12, 13, false)),
            PngColours.withGamma(PngChunks.withProfile(adobe, profile), 1),
            inDisplayP3(PngChunks.withProfile(adobe, profile)))) {
      assertThat(Patches.distance(pixels(png))).isLessThanOrEqualTo(10);
    }
  }

  @Test
  default void whatMeansSrgbOrNothingChangesNothing() throws Exception {
    byte[] plain = Pngs.encode(Patches.image(150, 150));
    BufferedImage expected = pixels(plain);
    for (byte[] png :
        List.of(
            PngColours.withGamma(plain, 0.45455),
            PngColours.withGamma(plain, 0),
            PngColours.withSrgb(PngColours.withGamma(plain, 1)),
            inDisplayP3(PngColours.withSrgb(plain)),
            PngColours.withPlaces(plain, 0.3127, 0.329, 0.64, 0.33, 0.3, 0.6, 0.15, 0.06),
            PngColours.withPlaces(plain, 0, 0, 0, 0, 0, 0, 0, 0),
            PngColours.withPlaces(plain, 0.9, 0.9, 0.64, 0.33, 0.3, 0.6, 0.15, 0.06),
            PngColours.withNumbers(plain, 1, 13, false),
            PngColours.withNumbers(plain, 3, 13, false),
            PngColours.withNumbers(plain, 12, 2, false),
            PngChunks.withProfile(
                PngColours.withNumbers(plain, 1, 13, false), RgbSpace.ADOBE_RGB.profile()))) {
      assertThat(Looking.nearness(pixels(png), expected)).isInfinite();
    }
  }

  @Test
  default void numbersOfTelevisionAreStretched() throws Exception {
    BufferedImage narrow =
        written(BufferedImage.TYPE_INT_RGB, light -> (16 + 219 * srgb(light)) / 255);
    byte[] png = PngColours.withNumbers(Pngs.encode(narrow), 1, 13, true);
    assertThat(Patches.distance(pixels(png))).isLessThanOrEqualTo(10);
  }

  /// White is 203 candela, and 1,000 are the maximum to expect; both must stay distinguishable.
  @ParameterizedTest
  @ValueSource(ints = {16, 18})
  default void glareIsPressedIntoTheRangeAndNotCutOff(int transfer) throws Exception {
    BufferedImage ramp = new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 60 * 60; i++) {
      ramp.setRGB(i % 60, i / 60, 3 * (i % 60) * 0x010101);
    }
    BufferedImage shown = pixels(PngColours.withNumbers(Pngs.encode(ramp), 9, transfer, false));
    assertThat(shown.getRGB(0, 30) & 0xFF).isZero();
    for (int x = 10; x < 60; x++) {
      assertThat(shown.getRGB(x, 30) & 0xFF).isGreaterThan(shown.getRGB(x - 10, 30) & 0xFF);
    }
    int white = shown.getRGB(transfer == 16 ? 49 : 59, 30) & 0xFF;
    assertThat(white).isBetween(130, 220);
  }

  private static byte[] inDisplayP3(byte[] png) {
    return PngColours.withPlaces(png, 0.3127, 0.3290, 0.68, 0.32, 0.265, 0.69, 0.15, 0.06);
  }

  private BufferedImage pixels(byte[] png) throws Exception {
    return Looking.pixels(Looking.render(renderer(), png, TINY));
  }

  /// Draws the patches with samples that encode light by another function than sRGB's.
  private static BufferedImage written(int type, DoubleUnaryOperator number) {
    BufferedImage patches = Patches.image(150, 150);
    BufferedImage image = new BufferedImage(150, 150, type);
    for (int i = 0; i < 150 * 150; i++) {
      int rgb = patches.getRGB(i % 150, i / 150);
      int written = 0xFF;
      for (int shift = 16; shift >= 0; shift -= 8) {
        double part = number.applyAsDouble(light((rgb >> shift & 0xFF) / 255.0));
        written = written << 8 | (int) Math.round(part * 255);
      }
      image.setRGB(i % 150, i / 150, written);
    }
    return image;
  }

  private static double light(double number) {
    return number <= 0.04045 ? number / 12.92 : Math.pow((number + 0.055) / 1.055, 2.4);
  }

  private static double srgb(double light) {
    return light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
  }
}

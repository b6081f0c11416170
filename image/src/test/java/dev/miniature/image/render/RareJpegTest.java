package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.miniature.image.Box;
import dev.miniature.image.Decoders;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Recipe;
import dev.miniature.image.UnknownFormatException;
import dev.miniature.pictures.JpegFrames;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.LosslessJpegs;
import dev.miniature.pictures.Patches;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// JPEGs in codings that some engines do not read: they are not damaged, and the answer names the
/// coding.
final class RareJpegTest {
  private static final Recipe WHOLE = Recipe.inside(Box.of(150, 150)).withFormat(ImageFormat.PNG);

  private static final BufferedImage PATCHES = Patches.image(150, 102);
  private static final byte[] SEQUENTIAL = Jpegs.encode(PATCHES, 95);
  private static final byte[] PROGRESSIVE = Jpegs.encode(PATCHES, 95, true, Jpegs.Sampling.QUARTER);

  @Test
  void withoutLibvipsAJpegInArithmeticCodesIsNamedAndNotBroken() {
    for (byte[] jpeg :
        List.of(JpegFrames.of(SEQUENTIAL, 0xC9, 8), JpegFrames.of(PROGRESSIVE, 0xCA, 8))) {
      for (Renderer renderer : withoutLibvips()) {
        isNamed(renderer, jpeg, "an arithmetic-coded JPEG");
      }
    }
  }

  @Test
  void aJpegOfTwelveBitsIsNamedAndNotBroken() {
    for (byte[] jpeg :
        List.of(JpegFrames.of(SEQUENTIAL, 0xC1, 12), JpegFrames.of(PROGRESSIVE, 0xC2, 12))) {
      for (Renderer renderer : all()) {
        isNamed(renderer, jpeg, "a 12-bit JPEG");
      }
    }
    for (Renderer renderer : all()) {
      isNamed(renderer, JpegFrames.of(SEQUENTIAL, 0xC9, 12), "an arithmetic-coded 12-bit JPEG");
      isNamed(renderer, JpegFrames.of(SEQUENTIAL, 0xC3, 12), "a lossless 12-bit JPEG");
    }
  }

  /// Each sample is predicted by the one on its left, and the first by the middle of the range, so
  /// with more bits the same differences surround another grey.
  @ParameterizedTest
  @ValueSource(ints = {10, 12, 16})
  void deepGreyWithoutLossIsShownByEveryRenderer(int bits) throws Exception {
    byte[] jpeg = JpegFrames.of(LosslessJpegs.encode(PATCHES), 0xC3, bits);
    for (Renderer renderer : all()) {
      int pixel = Looking.pixels(Looking.render(renderer, jpeg, WHOLE)).getRGB(25, 17);
      int deep = (PATCHES.getRGB(25, 17) >> 8 & 0xFF) - 128 + (1 << (bits - 1));
      int expected = Math.round(255f * deep / ((1 << bits) - 1));
      assertThat(Patches.distance(pixel, expected * 0x010101)).as(renderer.name()).isLessThan(3);
    }
  }

  private static void isNamed(Renderer renderer, byte[] jpeg, String kind) {
    assertThatExceptionOfType(UnknownFormatException.class)
        .as(renderer.name())
        .isThrownBy(() -> Looking.render(renderer, jpeg, WHOLE))
        .satisfies(unread -> assertThat(unread.kind()).contains(kind));
  }

  private static List<Renderer> withoutLibvips() {
    return List.of(
        Renderer.with(Decoders.usual(), Engine.JAVA2D),
        Renderer.with(Decoders.usual(), Engine.JPEG, Engine.JAVA2D));
  }

  private static List<Renderer> all() {
    List<Renderer> all = new ArrayList<>(withoutLibvips());
    if (Libvips.isHere()) {
      all.add(Renderer.with(Decoders.usual(), Engine.VIPS));
      all.add(Renderer.with(Decoders.usual(), Engine.JPEG, Engine.VIPS));
    }
    return all;
  }
}

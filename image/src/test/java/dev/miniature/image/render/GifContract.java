package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.miniature.image.Box;
import dev.miniature.image.BrokenImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Recipe;
import dev.miniature.image.header.ImageHeaders;
import dev.miniature.pictures.Drawings;
import dev.miniature.pictures.FlatGif;
import dev.miniature.pictures.Gifs;
import dev.miniature.pictures.Palette;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.RawGif;
import dev.miniature.pictures.Scenes;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What every renderer does alike with GIFs whose frames do not cover their canvas, and with those
/// that end too early.
interface GifContract {
  Recipe WHOLE = Recipe.inside(Box.of(1000, 1000)).withFormat(ImageFormat.PNG);

  Renderer renderer();

  @ParameterizedTest
  @CsvSource({"100, 80", "70, 45", "30, 20"})
  default void aroundAFirstFrameThereIsNothing(int width, int height) throws Exception {
    byte[] gif = RawGif.of(width, height, frame(20, 10));
    BufferedImage shown = Looking.pixels(Looking.render(renderer(), gif, WHOLE));
    assertThat(shown.getWidth()).isEqualTo(Math.max(width, 80));
    for (int i = 0; i < shown.getWidth() * shown.getHeight(); i++) {
      int x = i % shown.getWidth();
      int y = i / shown.getWidth();
      boolean inside = x >= 20 && x < 80 && y >= 10 && y < 50;
      int pixel = shown.getRGB(x, y);
      assertThat(pixel >>> 24).as("%d, %d", x, y).isEqualTo(inside ? 255 : 0);
      if (inside) {
        int expected = RawGif.nearest(Patches.image(60, 40).getRGB(x - 20, y - 10));
        assertThat(Patches.distance(pixel, expected)).as("%d, %d", x, y).isLessThan(8);
      }
    }
  }

  @Test
  default void aroundTheFramesOfAnAnimationThereIsNothing() throws Exception {
    assumeTrue(renderer().writes().contains(ImageFormat.WEBP), "Nothing moves here");
    byte[] gif = RawGif.of(100, 80, frame(20, 10), frame(30, 20));
    Recipe webp = WHOLE.withFormat(ImageFormat.WEBP).withQuality(100);
    byte[] moving = Looking.render(renderer(), gif, webp).bytes();
    assertThat(ImageHeaders.read(moving).frames()).isEqualTo(2);
    BufferedImage first = Looking.pixels(Looking.render(renderer(), moving, WHOLE));
    assertThat(first.getRGB(5, 5) >>> 24).isZero();
    assertThat(first.getRGB(50, 30) >>> 24).isEqualTo(255);
  }

  @Test
  default void aGifThatLacksOnlyItsEndIsShownWhole() throws Exception {
    for (byte[] gif : List.of(still(), moving(), RawGif.of(60, 40, frame(0, 0)))) {
      byte[] whole = Looking.render(renderer(), gif, WHOLE).bytes();
      for (int missing = 1; missing <= 2; missing++) {
        byte[] cut = Arrays.copyOf(gif, gif.length - missing);
        assertThat(Looking.render(renderer(), cut, WHOLE).bytes()).isEqualTo(whole);
      }
    }
  }

  /// Wherever it is cut: all pixels are there, or it is broken. Where a frame ends nobody can tell
  /// that another one was to come.
  @Test
  default void aGifThatIsCutOffWithinAFrameIsBroken() throws Exception {
    for (byte[] gif : List.of(still(), moving(), FlatGif.of(40, 30, 2))) {
      byte[] whole = Looking.render(renderer(), gif, WHOLE).bytes();
      int shown = 0;
      for (int length = gif.length / 4; length < gif.length; length += 1 + length % 13) {
        byte[] cut = Arrays.copyOf(gif, length);
        try {
          assertThat(Looking.render(renderer(), cut, WHOLE).bytes()).isEqualTo(whole);
          shown++;
        } catch (BrokenImageException expected) {
          assertThat(expected).hasMessageNotContaining("null");
        }
      }
      assertThat(shown).isLessThan(12);
    }
  }

  /// Decoders show what there is, so that it takes our own count to notice.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 50, 90, 99})
  default void aGifWithAnEndAndWithoutAllItsPixelsIsBroken(int percent) {
    for (byte[] gif : List.of(still(), FlatGif.of(140, 130, 1), RawGif.of(60, 40, frame(0, 0)))) {
      byte[] lacking = RawGif.withPartOfItsPixels(gif, percent);
      assertThatExceptionOfType(BrokenImageException.class)
          .isThrownBy(() -> Looking.render(renderer(), lacking, WHOLE));
    }
  }

  /// What is not shown does not count.
  @Test
  default void aFrameThatLacksPixelsBreaksAnAnimationAndNotItsFirstFrame() throws Exception {
    byte[] lacking = RawGif.withPartOfItsPixels(moving(), 50);
    assertThat(Looking.render(renderer(), lacking, WHOLE).bytes())
        .isEqualTo(Looking.render(renderer(), moving(), WHOLE).bytes());
    if (renderer().writes().contains(ImageFormat.WEBP)) {
      assertThatExceptionOfType(BrokenImageException.class)
          .isThrownBy(
              () -> Looking.render(renderer(), lacking, WHOLE.withFormat(ImageFormat.WEBP)));
    }
  }

  private static byte[] still() {
    return Gifs.still(Palette.of(Scenes.photo(120, 90)));
  }

  private static byte[] moving() {
    return Gifs.animated(Drawings.ball(60, 3).subList(0, 3));
  }

  private static RawGif.Frame frame(int left, int top) {
    return new RawGif.Frame(Patches.image(60, 40), left, top);
  }
}

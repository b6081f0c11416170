package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.miniature.image.Bounds;
import dev.miniature.image.Box;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Recipe;
import dev.miniature.image.Stage;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.TooManyBytesException;
import dev.miniature.pictures.Drawings;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.Scenes;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every renderer does alike where a recipe asks for few bytes.
interface MaxBytesContract {
  Renderer renderer();

  @Test
  default void qualityGoesDownUntilTheFileFitsAndNoFurther() throws Exception {
    byte[] original = Jpegs.encode(Scenes.photo(900, 600), 92);
    for (ImageFormat format : List.of(ImageFormat.JPEG, ImageFormat.WEBP, ImageFormat.AVIF)) {
      if (renderer().writes().contains(format)) {
        Recipe plain = Recipe.inside(Box.of(300, 300)).withFormat(format);
        int usual = Looking.render(renderer(), original, plain).bytes().length;
        int allowed = usual * 6 / 10;
        byte[] file = Looking.render(renderer(), original, plain.withMaxBytes(allowed)).bytes();
        assertThat(file).as(format.toString()).hasSizeBetween(allowed * 7 / 10, allowed);
      }
    }
  }

  @Test
  default void aGifTurnsToFewerColours() throws Exception {
    byte[] original = Pngs.encode(Scenes.photo(600, 400));
    Recipe plain = Recipe.inside(Box.of(200, 200)).withFormat(ImageFormat.GIF);
    int allowed = Looking.render(renderer(), original, plain).bytes().length * 8 / 10;
    Thumbnail small = Looking.render(renderer(), original, plain.withMaxBytes(allowed));
    assertThat(small.bytes()).hasSizeLessThanOrEqualTo(allowed);
    assertThat(colours(Looking.pixels(small))).hasSizeBetween(9, 64);
  }

  /// It is decoded once however often it is encoded.
  @Test
  default void whatHasToBecomeSmallerIsDecodedOnce() throws Exception {
    byte[] original = Jpegs.encode(Scenes.photo(900, 600), 92);
    Bounds bounds = Looking.freely();
    Recipe recipe = Recipe.inside(Box.of(300, 300)).withFormat(ImageFormat.JPEG);
    Looking.render(renderer(), original, recipe.withMaxBytes(6_000), bounds);
    assertThat(bounds.trace().times()).containsKeys(Stage.DECODE, Stage.ENCODE);
  }

  @Test
  default void whatFitsIsAsGoodAsItWasAskedFor() throws Exception {
    byte[] original = Pngs.encode(Scenes.photo(300, 200));
    Recipe plain = Recipe.inside(Box.of(150, 150));
    byte[] usual = Looking.render(renderer(), original, plain).bytes();
    assertThat(Looking.render(renderer(), original, plain.withMaxBytes(usual.length)).bytes())
        .isEqualTo(usual);
  }

  @Test
  default void aPngTurnsToFewerColoursOnlyWhereFewBytesAreAskedFor() throws Exception {
    byte[] original = Pngs.encode(Scenes.photo(600, 400));
    Recipe plain = Recipe.inside(Box.of(300, 300));
    Thumbnail whole = Looking.render(renderer(), original, plain);
    BufferedImage usual = Looking.pixels(whole);
    int allowed = whole.bytes().length / 3;
    Thumbnail small = Looking.render(renderer(), original, plain.withMaxBytes(allowed));
    assertThat(small.format()).isEqualTo(ImageFormat.PNG);
    assertThat(small.bytes()).hasSizeLessThanOrEqualTo(allowed);
    BufferedImage few = Looking.pixels(small);
    assertThat(colours(few)).hasSizeBetween(17, 256);
    assertThat(Looking.nearness(few, usual)).isGreaterThan(27);
  }

  @Test
  default void transparencyStaysWhereColoursBecomeFew() throws Exception {
    byte[] original = Pngs.encode(Drawings.logo(240));
    Recipe plain = Recipe.inside(Box.of(120, 120));
    Thumbnail whole = Looking.render(renderer(), original, plain);
    BufferedImage usual = Looking.pixels(whole);
    int allowed = whole.bytes().length * 2 / 3;
    BufferedImage few =
        Looking.pixels(Looking.render(renderer(), original, plain.withMaxBytes(allowed)));
    assertThat(colours(few)).hasSizeLessThanOrEqualTo(256);
    double off = 0;
    for (int y = 0; y < few.getHeight(); y++) {
      for (int x = 0; x < few.getWidth(); x++) {
        int before = usual.getRGB(x, y) >>> 24;
        int after = few.getRGB(x, y) >>> 24;
        assertThat(before != 0 || after == 0).as("what is clear stays so").isTrue();
        assertThat(before != 255 || after == 255).as("what is opaque stays so").isTrue();
        off += Math.abs(after - before);
      }
    }
    assertThat(off / (few.getWidth() * few.getHeight())).as("the usual difference").isLessThan(1);
  }

  @Test
  default void whatCannotFitSaysWhatWould() throws Exception {
    byte[] original = Jpegs.encode(Scenes.photo(900, 600), 92);
    Recipe recipe = Recipe.inside(Box.of(300, 300)).withFormat(ImageFormat.JPEG).withMaxBytes(900);
    assertThatExceptionOfType(TooManyBytesException.class)
        .isThrownBy(() -> Looking.render(renderer(), original, recipe))
        .satisfies(refused -> {
          TooManyBytesException.Excess excess = refused.excess().orElseThrow();
          assertThat(excess.allowed()).isEqualTo(900);
          assertThat(excess.smallest()).isGreaterThan(900);
          assertThat(excess.fitting().width()).isBetween(1, 299);
          assertThat(
                  Looking.render(renderer(), original, recipe.withMaxBytes(excess.smallest()))
                      .bytes())
              .hasSize(excess.smallest());
        });
  }

  private static Set<Integer> colours(BufferedImage image) {
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colours.add(image.getRGB(x, y));
      }
    }
    return colours;
  }
}

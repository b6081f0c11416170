package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.miniature.image.Box;
import dev.miniature.image.BrokenImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Recipe;
import dev.miniature.pictures.Deep;
import dev.miniature.pictures.Drawings;
import dev.miniature.pictures.Palette;
import dev.miniature.pictures.PngEnds;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.Scenes;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The contract of every renderer for PNGs with an incorrect end, and for truncated ones.
interface PngEndContract {
  Recipe TINY = Recipe.inside(Box.of(60, 60)).withFormat(ImageFormat.PNG);

  Renderer renderer();

  @Test
  default void aPngOfWhichEveryRowIsThereIsShown() throws Exception {
    for (byte[] png : pngs()) {
      byte[] whole = Looking.render(renderer(), png, TINY).bytes();
      int kind = 0;
      for (byte[] careless : PngEnds.careless(png)) {
        assertThat(Looking.render(renderer(), careless, TINY).bytes())
            .as("kind %d", kind++)
            .isEqualTo(whole);
      }
    }
  }

  @Test
  default void aPngOfWhichARowIsMissingIsBroken() {
    for (byte[] png : pngs()) {
      for (int missing : new int[] {40, 60, 300, png.length / 2}) {
        byte[] cut = Arrays.copyOf(png, png.length - missing);
        assertThatExceptionOfType(BrokenImageException.class)
            .isThrownBy(() -> Looking.render(renderer(), cut, TINY));
      }
    }
  }

  private static List<byte[]> pngs() {
    return List.of(
        Pngs.encode(Scenes.photo(150, 101)),
        Pngs.interlaced(Scenes.photo(101, 67)),
        Pngs.interlaced(Palette.of(Scenes.photo(93, 75))),
        Pngs.encode(Palette.of(Scenes.photo(150, 100))),
        Pngs.encode(Deep.rgba(120, 80)),
        Pngs.encode(Drawings.logo(120)));
  }
}

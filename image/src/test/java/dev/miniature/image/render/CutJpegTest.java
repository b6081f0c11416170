package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.miniature.image.Box;
import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Decoders;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Recipe;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Scenes;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// JPEGs without the data of their last rows, however few those are in the thumbnail.
final class CutJpegTest {
  /// A banner that is decoded at an eighth has only one strip of eight rows.
  @ParameterizedTest
  @CsvSource({"1600, 64, 25", "1600, 64, 90", "640, 480, 99", "200, 150, 97"})
  void whatIsMissingAtTheEndIsMissedByEveryRenderer(int width, int height, int percent) {
    byte[] jpeg = Jpegs.encode(Scenes.photo(width, height), 90);
    byte[] cut = Arrays.copyOf(jpeg, jpeg.length * percent / 100);
    byte[] ended = Arrays.copyOf(cut, cut.length + 2);
    ended[cut.length] = (byte) 0xFF;
    ended[cut.length + 1] = (byte) 0xD9;
    for (Renderer renderer : renderers()) {
      for (int side : new int[] {width, width / 2, width / 4, width / 8, width / 16}) {
        Recipe recipe = Recipe.inside(Box.ofWidth(side)).withFormat(ImageFormat.PNG);
        for (byte[] file : List.of(cut, ended)) {
          assertThatExceptionOfType(BrokenImageException.class)
              .as("%s at %d", renderer.name(), side)
              .isThrownBy(() -> Looking.render(renderer, file, recipe));
        }
      }
    }
  }

  @Test
  void aFileThatLacksItsEndMarkerAloneIsShown() throws Exception {
    BufferedImage banner = Scenes.photo(1_600, 64);
    byte[] jpeg = Jpegs.encode(banner, 90);
    for (Renderer renderer : renderers()) {
      Recipe recipe = Recipe.inside(Box.ofWidth(100)).withFormat(ImageFormat.PNG);
      byte[] whole = Looking.render(renderer, jpeg, recipe).bytes();
      byte[] without = Arrays.copyOf(jpeg, jpeg.length - 2);
      assertThat(Looking.render(renderer, without, recipe).bytes()).isEqualTo(whole);
    }
  }

  private static List<Renderer> renderers() {
    List<Renderer> all = new ArrayList<>();
    all.add(Renderer.with(Decoders.usual(), Engine.JAVA2D));
    all.add(Renderer.with(Decoders.usual(), Engine.JPEG, Engine.JAVA2D));
    if (Libvips.isHere()) {
      all.add(Renderer.with(Decoders.usual(), Engine.VIPS));
    }
    return all;
  }
}

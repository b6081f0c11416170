package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Box;
import dev.miniature.image.Fit;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Recipe;
import dev.miniature.image.Rgb;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.Pngs;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The contract of every renderer for backgrounds and margins.
interface CanvasContract {
  Rgb ORANGE = new Rgb(255, 128, 0);

  Renderer renderer();

  @ParameterizedTest
  @EnumSource(Fit.class)
  default void aBackgroundLiesUnderEverythingInEveryFormat(Fit fit) throws Exception {
    byte[] dot = Pngs.encode(dot());
    Recipe recipe =
        Recipe.inside(Box.of(120, 180)).withFit(fit).withBackground(ORANGE).withQuality(95);
    for (ImageFormat format : renderer().writes()) {
      BufferedImage pixels = pixels(dot, recipe.withFormat(format));
      int left = pixels.getWidth() / 2 - 59;
      int top = pixels.getHeight() / 2 - 59;
      for (int pixel : List.of(pixels.getRGB(0, 0), pixels.getRGB(left, top))) {
        assertThat(pixel >>> 24).as("%s", format).isEqualTo(255);
        assertThat(Patches.distance(pixel, 0xFF8000)).as("%s", format).isLessThan(20);
      }
    }
  }

  @Test
  default void withoutABackgroundAMarginIsClearWhereTheFormatAllowsItElseWhite() throws Exception {
    byte[] jpeg = Jpegs.encode(Patches.image(320, 240), 90);
    byte[] png = Pngs.encode(Patches.image(320, 240));
    Recipe recipe = Recipe.inside(Box.of(60, 90)).withFit(Fit.CONTAIN);
    for (byte[] file : List.of(jpeg, png)) {
      for (ImageFormat format : renderer().writes()) {
        int corner = pixels(file, recipe.withFormat(format)).getRGB(2, 2);
        if (format.storesAlpha()) {
          assertThat(corner >>> 24).as("%s", format).isZero();
        } else {
          assertThat(Patches.distance(corner, 0xFFFFFF)).as("%s", format).isLessThan(8);
        }
      }
    }
  }

  /// Draws a blue square in the middle of a transparent picture.
  private static BufferedImage dot() {
    BufferedImage dot = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < 40 * 40; i++) {
      dot.setRGB(80 + i % 40, 80 + i / 40, 0xFF0000FF);
    }
    return dot;
  }

  private BufferedImage pixels(byte[] file, Recipe recipe) throws Exception {
    return Looking.anyPixels(Looking.render(renderer(), file, recipe));
  }
}

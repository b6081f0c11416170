package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Box;
import dev.miniature.image.Corners;
import dev.miniature.image.Detail;
import dev.miniature.image.Effort;
import dev.miniature.image.Finish;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.QualityChoice;
import dev.miniature.image.Recipe;
import dev.miniature.image.Thumbnail;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.Scenes;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A file that is made small shows the same pixels in fewer bytes.
interface EffortContract {
  /// A JPEG of this size takes fewer bytes in scans.
  Recipe LARGE = Recipe.inside(Box.of(500, 400)).withFormat(ImageFormat.JPEG);

  Renderer renderer();

  @Test
  default void aJpegTakesFewerBytes() throws Exception {
    BufferedImage scene = Scenes.photo(640, 480);
    for (byte[] original : List.of(Jpegs.encode(scene, 92), Pngs.encode(scene))) {
      assertThat(render(original, LARGE.withEffort(Effort.SMALL)).bytes())
          .hasSizeLessThan(render(original, LARGE).bytes().length);
    }
  }

  @Test
  default void aJpegHasTheSamePixelsAndIsNoLarger() throws Exception {
    BufferedImage scene = Scenes.photo(640, 480);
    for (byte[] original : List.of(Jpegs.encode(scene, 92), Pngs.encode(scene))) {
      for (Recipe recipe :
          List.of(
              LARGE,
              LARGE.withQuality(40),
              LARGE.withQuality(95),
              LARGE.withQuality(QualityChoice.AUTO),
              LARGE.withFinish(Finish.NONE.inGrey()),
              LARGE.withFinish(
                  Finish.NONE
                      .withDetail(new Detail.Sharpened(1))
                      .withCorners(new Corners.Rounded(30))))) {
        Thumbnail usual = render(original, recipe);
        Thumbnail small = render(original, recipe.withEffort(Effort.SMALL));
        assertThat(small.bytes()).hasSizeLessThanOrEqualTo(usual.bytes().length);
        assertThat(colours(small)).isEqualTo(colours(usual));
        assertThat(small.engine()).isEqualTo(usual.engine());
      }
    }
  }

  @Test
  default void aTinyJpegIsNoLarger() throws Exception {
    byte[] original = Jpegs.encode(Scenes.photo(640, 480), 92);
    for (int side : new int[] {1, 3, 8, 17, 50}) {
      Recipe recipe = Recipe.inside(Box.of(side, side)).withFormat(ImageFormat.JPEG);
      Thumbnail usual = render(original, recipe);
      Thumbnail small = render(original, recipe.withEffort(Effort.SMALL));
      assertThat(small.bytes()).hasSizeLessThanOrEqualTo(usual.bytes().length);
      assertThat(colours(small)).isEqualTo(colours(usual));
    }
  }

  @Test
  default void aJpegThatIsMadeSmallKeepsToItsBytes() throws Exception {
    byte[] original = Jpegs.encode(Scenes.photo(640, 480), 92);
    int bytes = render(original, LARGE).bytes().length * 2 / 3;
    Recipe recipe = LARGE.withMaxBytes(bytes).withEffort(Effort.SMALL);
    assertThat(render(original, recipe).bytes()).hasSizeLessThanOrEqualTo(bytes);
  }

  @Test
  default void aPngHasTheSamePixelsInNoMoreBytes() throws Exception {
    for (int side : new int[] {100, 500}) {
      Recipe recipe = Recipe.inside(Box.of(side, side)).withFormat(ImageFormat.PNG);
      for (BufferedImage scene : List.of(Scenes.photo(640, 480), Scenes.clear(640, 480))) {
        byte[] original = Pngs.encode(scene);
        Thumbnail usual = render(original, recipe);
        Thumbnail small = render(original, recipe.withEffort(Effort.SMALL));
        assertThat(small.bytes()).hasSizeLessThanOrEqualTo(usual.bytes().length);
        assertThat(colours(small)).isEqualTo(colours(usual));
      }
    }
  }

  private Thumbnail render(byte[] original, Recipe recipe) throws Exception {
    return Looking.render(renderer(), original, recipe);
  }

  private static int[] colours(Thumbnail thumbnail) {
    BufferedImage image = Looking.pixels(thumbnail);
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}

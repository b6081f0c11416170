package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Box;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.QualityChoice;
import dev.miniature.image.Recipe;
import dev.miniature.image.Thumbnail;
import dev.miniature.pictures.Drawings;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.Scenes;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What every renderer does alike where the picture decides on its quality.
interface AutoQualityContract {
  Renderer renderer();

  List<ImageFormat> LOSSY = List.of(ImageFormat.JPEG, ImageFormat.WEBP, ImageFormat.AVIF);

  /// 60 to 89 of JPEG, and what looks like that in others.
  @Test
  default void itStaysWithinItsBounds() throws Exception {
    List<byte[]> originals =
        List.of(
            Pngs.encode(Scenes.photo(600, 400)),
            Pngs.encode(Drawings.logo(240)),
            Pngs.encode(noise()),
            Pngs.encode(sky()));
    for (ImageFormat format : LOSSY) {
      for (byte[] original : originals) {
        if (renderer().writes().contains(format)) {
          int lowest =
              switch (format) {
                case WEBP -> 65;
                case AVIF -> 56;
                default -> 60;
              };
          int highest =
              switch (format) {
                case WEBP -> 95;
                case AVIF -> 73;
                default -> 89;
              };
          Recipe recipe = Recipe.inside(Box.of(200, 200)).withFormat(format);
          assertThat(bytes(original, recipe.withQuality(QualityChoice.AUTO)))
              .as("%s", format)
              .isBetween(
                  bytes(original, recipe.withQuality(lowest)),
                  bytes(original, recipe.withQuality(highest)));
        }
      }
    }
  }

  @Test
  default void whatLosesNothingIsAsEver() throws Exception {
    byte[] original = Pngs.encode(Drawings.logo(240));
    for (ImageFormat format : List.of(ImageFormat.PNG, ImageFormat.GIF)) {
      Recipe recipe = Recipe.inside(Box.of(120, 120)).withFormat(format);
      assertThat(render(original, recipe.withQuality(QualityChoice.AUTO)).bytes())
          .isEqualTo(render(original, recipe).bytes());
    }
  }

  @Test
  default void fewBytesAreMoreThanThat() throws Exception {
    byte[] original = Jpegs.encode(Scenes.photo(900, 600), 92);
    Recipe recipe =
        Recipe.inside(Box.of(300, 300))
            .withFormat(ImageFormat.JPEG)
            .withQuality(QualityChoice.AUTO)
            .withMaxBytes(4_000);
    assertThat(render(original, recipe).bytes()).hasSizeLessThanOrEqualTo(4_000);
  }

  private int bytes(byte[] original, Recipe recipe) throws Exception {
    return render(original, recipe).bytes().length;
  }

  private Thumbnail render(byte[] original, Recipe recipe) throws Exception {
    return Looking.render(renderer(), original, recipe);
  }

  private static BufferedImage noise() {
    BufferedImage image = new BufferedImage(200, 150, BufferedImage.TYPE_BYTE_GRAY);
    Random random = new Random(7);
    for (int i = 0; i < 200 * 150; i++) {
      int level = random.nextInt(256);
      image.setRGB(i % 200, i / 200, level << 16 | level << 8 | level);
    }
    return image;
  }

  private static BufferedImage sky() {
    BufferedImage image = new BufferedImage(200, 150, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setPaint(
        new GradientPaint(0, 0, new Color(40, 90, 200), 60, 150, new Color(190, 210, 240)));
    pen.fillRect(0, 0, 200, 150);
    pen.dispose();
    return image;
  }
}

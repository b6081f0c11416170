package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Box;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.OutputFormat;
import dev.miniature.image.Recipe;
import dev.miniature.image.Thumbnail;
import dev.miniature.pictures.Drawings;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.Scenes;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every renderer does alike where a client is offered a choice of formats.
interface AutoFormatContract {
  Renderer renderer();

  @Test
  default void aDrawingIsNeverSentInMoreBytesThanItsOwnFormatTakes() throws Exception {
    for (byte[] original : List.of(Pngs.encode(chart()), Pngs.encode(Drawings.logo(240)))) {
      for (ImageFormat format : List.of(ImageFormat.WEBP, ImageFormat.AVIF)) {
        if (renderer().writes().contains(format)) {
          Recipe recipe = Recipe.inside(Box.of(120, 120));
          int own = bytes(original, recipe.withFormat(ImageFormat.PNG));
          int other = bytes(original, recipe.withFormat(format));
          assertThat(bytes(original, preferring(recipe, format)))
              .as("%s", format)
              .isEqualTo(Math.min(own, other));
        }
      }
    }
  }

  /// Straight edges take fewer bytes without a loss.
  @Test
  default void theFormatIsThatOfTheFewerBytes() throws Exception {
    Recipe recipe = preferring(Recipe.inside(Box.of(120, 120)), ImageFormat.WEBP);
    assertThat(render(Pngs.encode(chart()), recipe).format()).isEqualTo(ImageFormat.PNG);
  }

  @Test
  default void aPhotographStaysInTheFormatOfTheChoice() throws Exception {
    if (renderer().writes().contains(ImageFormat.WEBP)) {
      Recipe recipe = preferring(Recipe.inside(Box.of(120, 120)), ImageFormat.WEBP);
      assertThat(render(Pngs.encode(Scenes.photo(300, 200)), recipe).format())
          .isEqualTo(ImageFormat.WEBP);
    }
  }

  @Test
  default void aNumberIsOneOfJpegWhateverFormatIsSent() throws Exception {
    byte[] original = Pngs.encode(Scenes.photo(300, 200));
    Recipe recipe = Recipe.inside(Box.of(120, 120)).withQuality(80);
    if (renderer().writes().contains(ImageFormat.AVIF)) {
      assertThat(render(original, preferring(recipe, ImageFormat.AVIF)).bytes())
          .isEqualTo(render(original, recipe.withFormat(ImageFormat.AVIF).withQuality(67)).bytes());
    }
    if (renderer().writes().contains(ImageFormat.WEBP)) {
      assertThat(render(original, preferring(recipe.withQuality(100), ImageFormat.WEBP)).bytes())
          .isEqualTo(
              render(original, recipe.withFormat(ImageFormat.WEBP).withQuality(100)).bytes());
    }
  }

  private int bytes(byte[] original, Recipe recipe) throws Exception {
    return render(original, recipe).bytes().length;
  }

  private Thumbnail render(byte[] original, Recipe recipe) throws Exception {
    return Looking.render(renderer(), original, recipe);
  }

  private static Recipe preferring(Recipe recipe, ImageFormat format) {
    return new Recipe(
        recipe.framing(),
        recipe.finish(),
        new OutputFormat.Preferred(List.of(format)),
        recipe.quality(),
        recipe.maxBytes(),
        recipe.effort(),
        recipe.hdr());
  }

  private static BufferedImage chart() {
    BufferedImage image = new BufferedImage(120, 120, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 120, 120);
    pen.setColor(new Color(200, 60, 40));
    for (int bar = 0; bar < 6; bar++) {
      pen.fillRect(10 + 17 * bar, 110 - 15 * bar, 10, 15 * bar + 10);
    }
    pen.dispose();
    return image;
  }
}

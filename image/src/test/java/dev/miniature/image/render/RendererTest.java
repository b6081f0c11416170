package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Box;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Recipe;
import dev.miniature.image.Thumbnail;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Patches;
import org.junit.jupiter.api.Test;

final class RendererTest {
  @Test
  void aFileAndARecipeAreEnough() throws Exception {
    Renderer renderer = Renderer.create();
    byte[] original = Jpegs.encode(Patches.image(300, 200), 90);
    Thumbnail thumbnail = renderer.render(original, Recipe.inside(Box.ofWidth(60)));
    assertThat(thumbnail.format()).isEqualTo(ImageFormat.JPEG);
    assertThat(thumbnail.dimensions()).isEqualTo(new Dimensions(60, 40));
    assertThat(Patches.distance(Looking.pixels(thumbnail))).isLessThan(24);
  }

  @Test
  void theVersionNamesEverythingThatShapesThumbnails() {
    String version = Renderer.create().version();
    assertThat(version).matches("p[0-9]+\\+jpeg-.*").contains("+java2d-");
    assertThat(version.contains("+vips-")).isEqualTo(Libvips.isHere());
  }
}

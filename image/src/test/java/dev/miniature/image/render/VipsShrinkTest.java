package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Box;
import dev.miniature.image.Decoders;
import dev.miniature.image.Dimensions;
import dev.miniature.image.Fit;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Layout;
import dev.miniature.image.Recipe;
import dev.miniature.image.header.ImageHeaders;
import dev.miniature.pictures.Drawings;
import dev.miniature.pictures.Gifs;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.Scenes;
import dev.miniature.pictures.WebP;
import dev.miniature.vips.VipsScope;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A picture that libvips decodes at a reduced size looks like one decoded at full size.
@EnabledIf("dev.miniature.image.render.Libvips#isHere")
final class VipsShrinkTest {
  private static final int TRANSPARENT_RED = 0x00FF0000;
  private static final int WHITE = 0xFFFFFFFF;

  @Test
  void anOddWebpReadSmallLooksAsIfReadWhole() throws Exception {
    byte[] photo = Pngs.encode(Scenes.photo(1363, 1111));
    byte[] lossy = written(photo, ".webp[Q=95]");
    byte[] lossless = written(photo, ".webp[lossless,effort=0]");
    for (byte[] webp : List.of(lossy, lossless)) {
      byte[] whole = written(webp, ".png[compression=1]");
      for (int width : new int[] {453, 355, 300, 160, 120, 31}) {
        Recipe small = Recipe.inside(Box.ofWidth(width)).withFormat(ImageFormat.PNG);
        BufferedImage shrunk = Libvips.pixels(Libvips.render(webp, small));
        BufferedImage scaled = Libvips.pixels(Libvips.render(whole, small));
        assertThat(Libvips.likeness(shrunk, scaled)).as("to %d", width).isGreaterThan(40);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 47, 1363})
  void sizesOfThumbnailsOfWebpAreExact(int height) throws Exception {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    byte[] webp = WebP.lossless(Patches.image(997, height));
    for (Fit fit : Fit.values()) {
      Recipe recipe =
          Recipe.inside(Box.of(random.nextInt(1, 300), random.nextInt(1, 300)))
              .withFit(fit)
              .withFormat(ImageFormat.JPEG);
      Dimensions expected = Layout.of(new Dimensions(997, height), recipe.framing()).canvas();
      byte[] thumbnail = Libvips.render(webp, recipe).bytes();
      assertThat(ImageHeaders.read(thumbnail).stored()).as("%s", recipe).isEqualTo(expected);
    }
  }

  @Test
  void hiddenColoursOfAWebpDoNotShineThrough() throws Exception {
    BufferedImage disc = new BufferedImage(601, 601, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < 601 * 601; i++) {
      boolean inside = Math.hypot(i % 601 - 300, i / 601 - 300) < 250;
      disc.setRGB(i % 601, i / 601, inside ? WHITE : TRANSPARENT_RED);
    }
    byte[] webp = written(Pngs.encode(disc), ".webp[Q=95,exact]");
    Recipe small = Recipe.inside(Box.ofWidth(60)).withFormat(ImageFormat.PNG);
    BufferedImage picture = Libvips.pixels(Libvips.render(webp, small));
    for (int i = 0; i < 60 * 60; i++) {
      int argb = picture.getRGB(i % 60, i / 60);
      int red = (argb >>> 24) * (255 - (argb & 0xFF)) / 255;
      assertThat(red).as("red at %d, %d", i % 60, i / 60).isLessThan(8);
    }
  }

  @Test
  void anAnimatedWebpKeepsItsFramesHoweverSmall() throws Exception {
    byte[] gif = Gifs.animated(Drawings.ball(121, 14).subList(0, 14));
    Recipe webp = Recipe.inside(Box.ofWidth(121)).withFormat(ImageFormat.WEBP);
    byte[] ball = Libvips.render(gif, webp).bytes();
    byte[] small = Libvips.render(ball, Recipe.inside(Box.ofWidth(20))).bytes();
    assertThat(ImageHeaders.read(small).frames()).isEqualTo(14);
    assertThat(ImageHeaders.read(small).stored()).isEqualTo(new Dimensions(20, 20));
    byte[] still =
        Libvips.render(ball, Recipe.inside(Box.ofWidth(20)).withFormat(ImageFormat.PNG)).bytes();
    assertThat(ImageHeaders.read(still).stored()).isEqualTo(new Dimensions(20, 20));
  }

  private static byte[] written(byte[] original, String suffix) throws Exception {
    Renderer.with(Decoders.usual(), Engine.VIPS);
    try (VipsScope scope = new VipsScope()) {
      return scope.read(original, "").save(suffix);
    }
  }
}

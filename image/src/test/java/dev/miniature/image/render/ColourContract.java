package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.miniature.image.Box;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.PatchFile;
import dev.miniature.image.Recipe;
import dev.miniature.image.Rgb;
import dev.miniature.image.Thumbnail;
import dev.miniature.pictures.Deep;
import dev.miniature.pictures.Drawings;
import dev.miniature.pictures.Exotics;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.Pngs;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The contract of every renderer for colours and transparency.
interface ColourContract {
  Recipe SMALL = Recipe.inside(Box.of(60, 60));

  Renderer renderer();

  @ParameterizedTest
  @MethodSource("dev.miniature.image.PatchFile#common")
  default void everyKindOfFileKeepsItsColours(PatchFile file) throws Exception {
    ImageHeader header = renderer().header(OriginalBytes.of(file.bytes()));
    assertThat(header.format()).isEqualTo(file.format());
    assertThat(header.stored()).isEqualTo(PatchFile.SIZE);
    Thumbnail png = Looking.render(renderer(), file.bytes(), SMALL.withFormat(ImageFormat.PNG));
    assertThat(png.dimensions()).isEqualTo(new Dimensions(60, 41));
    assertThat(Patches.distance(Looking.pixels(png))).isLessThanOrEqualTo(file.tolerance());
  }

  @ParameterizedTest
  @MethodSource("dev.miniature.image.PatchFile#inks")
  default void inkBecomesLightOfAboutTheSameColour(PatchFile file) throws Exception {
    Thumbnail png = Looking.render(renderer(), file.bytes(), SMALL.withFormat(ImageFormat.PNG));
    assertThat(Patches.distance(Looking.pixels(png))).isLessThanOrEqualTo(60);
    Damage.all(file.bytes()).forEach(damaged -> Damage.survives(renderer(), damaged));
  }

  @ParameterizedTest
  @ValueSource(strings = {"JPEG", "PNG", "GIF"})
  default void everyFormatIsWrittenInItsColours(String format) throws Exception {
    byte[] file = Pngs.encode(Patches.image(200, 200));
    Recipe recipe = SMALL.withFormat(ImageFormat.valueOf(format));
    Thumbnail thumbnail = Looking.render(renderer(), file, recipe);
    assertThat(thumbnail.format().name()).isEqualTo(format);
    assertThat(Patches.distance(Looking.pixels(thumbnail))).isLessThan(12);
  }

  @Test
  default void transparencyIsKeptWhereItCanBe() throws Exception {
    byte[] logo = Pngs.encode(Drawings.logo(200));
    BufferedImage png = Looking.pixels(Looking.render(renderer(), logo, SMALL));
    assertThat(png.getRGB(0, 0) >>> 24).isZero();
    assertThat(png.getRGB(30, 6)).isEqualTo(0xFF1F6FB2);
    BufferedImage gif =
        Looking.pixels(Looking.render(renderer(), logo, SMALL.withFormat(ImageFormat.GIF)));
    assertThat(gif.getRGB(0, 0) >>> 24).isZero();
    assertThat(Patches.distance(gif.getRGB(30, 6), 0x1F6FB2)).isLessThan(12);
  }

  @Test
  default void transparencyIsLaidOnTheBackgroundWhereItCannotBeKept() throws Exception {
    byte[] logo = Pngs.encode(Drawings.logo(200));
    Recipe jpeg = SMALL.withFormat(ImageFormat.JPEG).withQuality(95);
    BufferedImage onWhite = Looking.pixels(Looking.render(renderer(), logo, jpeg));
    assertThat(Patches.distance(onWhite.getRGB(0, 0), 0xFFFFFF)).isLessThan(8);
    Recipe orange = jpeg.withBackground(new Rgb(255, 128, 0));
    BufferedImage onOrange = Looking.pixels(Looking.render(renderer(), logo, orange));
    assertThat(Patches.distance(onOrange.getRGB(0, 0), 0xFF8000)).isLessThan(16);
  }

  @Test
  default void theColourOfWhatCannotBeSeenDoesNotShine() throws Exception {
    BufferedImage red = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < 200 * 200; i++) {
      int x = i % 200;
      int y = i / 200;
      boolean inside = (x - 100) * (x - 100) + (y - 100) * (y - 100) < 90 * 90;
      red.setRGB(x, y, inside ? 0xFFFF0000 : 0x0000FF00); // transparent green
    }
    BufferedImage small = Looking.pixels(Looking.render(renderer(), Pngs.encode(red), SMALL));
    for (int i = 0; i < 60 * 60; i++) {
      int pixel = small.getRGB(i % 60, i / 60);
      if (pixel >>> 24 > 8) {
        assertThat((pixel >> 8) & 0xFF).as("green at %d", i).isLessThan(24);
        assertThat((pixel >> 16) & 0xFF).as("red at %d", i).isGreaterThan(230);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 56, 128, 200, 250})
  default void greyInAProfileStaysAboutTheGreyItIs(int grey) throws Exception {
    byte[] psd = Exotics.greyPsd(90, 60, grey);
    Thumbnail png = Looking.render(renderer(), psd, SMALL.withFormat(ImageFormat.PNG));
    assertThat(Looking.pixels(png).getRGB(30, 20) & 0xFF).isCloseTo(grey, within(8));
  }

  @Test
  default void sixteenBitsBecomeEightWithoutAJump() throws Exception {
    byte[] deep = Pngs.encode(Deep.grey(300, 40));
    BufferedImage small =
        Looking.pixels(Looking.render(renderer(), deep, Recipe.inside(Box.of(100, 100))));
    for (int x = 0; x < 100; x++) {
      assertThat(small.getRGB(x, 6) & 0xFF).isCloseTo((int) ((x + 0.5) * 2.55), within(4));
    }
  }
}

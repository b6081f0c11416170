package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.miniature.image.Bounds;
import dev.miniature.image.Box;
import dev.miniature.image.Deadline;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.Recipe;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.TooManyPixelsException;
import dev.miniature.pictures.Avifs;
import dev.miniature.pictures.ComposedAvif;
import dev.miniature.pictures.Drawings;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.Scenes;
import java.awt.image.BufferedImage;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The contract of every renderer that reads AVIF, for files that libvips does not write.
interface AvifContract {
  Recipe WHOLE = Recipe.inside(Box.of(1000, 1000)).withFormat(ImageFormat.PNG);
  Recipe HALF = Recipe.inside(Box.ofWidth(60)).withFormat(ImageFormat.PNG);

  Renderer renderer();

  @ParameterizedTest
  @ValueSource(strings = {"avis", "mif1", "miaf", "MA1A"})
  default void anAvifIsReadWhateverItsMajorBrand(String brand) throws Exception {
    byte[] avif = Avifs.withBrand(avif(Patches.image(120, 90)), brand);
    assertThat(renderer().header(OriginalBytes.of(avif)).format()).isEqualTo(ImageFormat.AVIF);
    assertThat(Patches.distance(pixels(avif, HALF))).isLessThan(12);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  default void ofACroppedAvifOnlyThePartIsShownThatIsMeantToBeSeen(int quarters) throws Exception {
    BufferedImage scene = Scenes.photo(161, 120);
    byte[] cropped = Avifs.withCrop(avif(scene), 161, 120, 20, 31, 100, 80);
    byte[] turned = Avifs.withTurn(cropped, quarters);
    Dimensions size = quarters % 2 == 0 ? new Dimensions(100, 80) : new Dimensions(80, 100);
    assertThat(renderer().header(OriginalBytes.of(turned)).oriented()).isEqualTo(size);
    Thumbnail whole = Looking.render(renderer(), turned, WHOLE);
    assertThat(whole.dimensions()).isEqualTo(size);
    BufferedImage expected = turned(scene.getSubimage(20, 31, 100, 80), quarters);
    assertThat(Looking.nearness(Looking.pixels(whole), expected)).isGreaterThan(33);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  default void aGridShowsItsTilesSideBySide(int quarters) throws Exception {
    byte[] tile = avif(Patches.image(120, 90));
    byte[] turned = ComposedAvif.turnedGrid(tile, 120, 90, 2, 2, 230, 180, quarters);
    Dimensions size = quarters == 0 ? new Dimensions(230, 180) : new Dimensions(180, 230);
    assertThat(renderer().header(OriginalBytes.of(turned)).oriented()).isEqualTo(size);
    BufferedImage canvas = new BufferedImage(240, 180, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 4; i++) {
      canvas.createGraphics().drawImage(Patches.image(120, 90), i % 2 * 120, i / 2 * 90, null);
    }
    BufferedImage expected = turned(canvas.getSubimage(0, 0, 230, 180), quarters);
    assertThat(Looking.nearness(pixels(turned, WHOLE), expected)).isGreaterThan(30);
  }

  @Test
  default void whatIsCroppedAwayCountsAsPixelsToDecode() throws Exception {
    byte[] cropped = Avifs.withCrop(avif(Patches.image(120, 90)), 120, 90, 0, 0, 10, 10);
    Bounds few = new Bounds(1_000, 1, 1_000_000, Deadline.in(Duration.ofSeconds(20)));
    assertThatExceptionOfType(TooManyPixelsException.class)
        .isThrownBy(() -> Looking.render(renderer(), cropped, HALF, few));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 60})
  default void coloursThatWereMultipliedByOpacityAreDivided(int width) throws Exception {
    BufferedImage logo = Drawings.logo(200);
    byte[] avif = Avifs.premultiplied(avif(multiplied(logo)));
    Recipe recipe = Recipe.inside(Box.ofWidth(width)).withFormat(ImageFormat.PNG);
    BufferedImage shown = pixels(avif, recipe);
    BufferedImage expected = pixels(Pngs.encode(logo), recipe);
    for (int ground : new int[] {0, 0xFFFFFF}) {
      assertThat(Looking.nearness(on(ground, shown), on(ground, expected)))
          .as("on %06x", ground)
          .isGreaterThan(34);
    }
  }

  private BufferedImage pixels(byte[] file, Recipe recipe) throws Exception {
    return Looking.pixels(Looking.render(renderer(), file, recipe));
  }

  private byte[] avif(BufferedImage image) throws Exception {
    assumeTrue(renderer().reads().contains(ImageFormat.AVIF), "AVIF is not read here");
    Recipe recipe = WHOLE.withFormat(ImageFormat.AVIF).withQuality(98);
    return Looking.render(renderer(), Pngs.encode(image), recipe).bytes();
  }

  private static BufferedImage multiplied(BufferedImage image) {
    BufferedImage result =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < image.getWidth() * image.getHeight(); i++) {
      int x = i % image.getWidth();
      int y = i / image.getWidth();
      int pixel = image.getRGB(x, y);
      result.setRGB(x, y, (pixel & 0xFF000000) | over(0, pixel));
    }
    return result;
  }

  private static BufferedImage on(int ground, BufferedImage image) {
    BufferedImage result =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < image.getWidth() * image.getHeight(); i++) {
      int x = i % image.getWidth();
      int y = i / image.getWidth();
      result.setRGB(x, y, over(ground, image.getRGB(x, y)));
    }
    return result;
  }

  private static int over(int ground, int pixel) {
    int alpha = pixel >>> 24;
    int result = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      int sum = (pixel >> shift & 0xFF) * alpha + (ground >> shift & 0xFF) * (255 - alpha);
      result |= ((sum + 127) / 255) << shift;
    }
    return result;
  }

  private static BufferedImage turned(BufferedImage image, int quarters) {
    BufferedImage result = image;
    for (int i = 0; i < quarters; i++) {
      BufferedImage from = result;
      result = new BufferedImage(from.getHeight(), from.getWidth(), BufferedImage.TYPE_INT_RGB);
      for (int y = 0; y < result.getHeight(); y++) {
        for (int x = 0; x < result.getWidth(); x++) {
          result.setRGB(x, y, from.getRGB(from.getWidth() - 1 - y, x));
        }
      }
    }
    return result;
  }
}

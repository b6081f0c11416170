package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.miniature.image.Box;
import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.Facts;
import dev.miniature.image.Fit;
import dev.miniature.image.Gravity;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.Recipe;
import dev.miniature.image.Rgb;
import dev.miniature.image.header.ImageHeaders;
import dev.miniature.pictures.Drawings;
import dev.miniature.pictures.Gifs;
import dev.miniature.pictures.JpegSegments;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.Scenes;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/// What every renderer says alike of a thumbnail that it does not make.
interface FactsContract {
  Recipe W300 = Recipe.inside(Box.of(300, 300));

  Renderer renderer();

  @Test
  default void factsTellTheSizesOfBothPictures() throws Exception {
    byte[] file = Jpegs.encode(Scenes.photo(900, 600), 90);
    Facts facts = facts(JpegSegments.withOrientation(file, 6), W300);
    assertThat(facts.format()).isEqualTo(ImageFormat.JPEG);
    assertThat(facts.original()).isEqualTo(new Dimensions(600, 900));
    assertThat(facts.thumbnail()).isEqualTo(new Dimensions(200, 300));
    assertThat(facts.bytes()).isGreaterThan(file.length);
    Facts cropped = facts(file, W300.withFit(Fit.COVER));
    assertThat(cropped.thumbnail()).isEqualTo(new Dimensions(300, 300));
  }

  @Test
  default void theTinyPictureIsAsLargeAsAPageCanBearAndOfTheSameShape() throws Exception {
    for (byte[] file :
        new byte[][] {
          Jpegs.encode(Scenes.photo(900, 600), 90),
          Pngs.encode(Drawings.logo(300)),
          Gifs.animated(Drawings.ball(300, 5)),
          Pngs.encode(Scenes.photo(3, 2))
        }) {
      Facts facts = facts(file, W300);
      String uri = facts.placeholder().dataUri();
      assertThat(uri).startsWith("data:image/").hasSizeLessThanOrEqualTo(1_000);
      byte[] tiny = Base64.getDecoder().decode(uri.substring(uri.indexOf(',') + 1));
      Dimensions size = ImageHeaders.read(tiny).stored();
      assertThat((double) size.width() / size.height())
          .isCloseTo((double) facts.thumbnail().width() / facts.thumbnail().height(), within(0.3));
      assertThat(facts.placeholder().blurHash()).hasSize(28);
      assertThat(Base64.getDecoder().decode(facts.placeholder().thumbHash()).length)
          .isBetween(20, 30);
    }
  }

  @Test
  default void theTinyPictureHasTheMarginOfAThumbnailThatIsNotEnlarged() throws Exception {
    BufferedImage white = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = white.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 100, 100);
    pen.dispose();
    Recipe recipe =
        Recipe.inside(Box.of(300, 200)).withFit(Fit.CONTAIN).withBackground(new Rgb(0, 0, 0));
    Facts facts = facts(Pngs.encode(white), recipe);
    assertThat(facts.thumbnail()).isEqualTo(new Dimensions(300, 200));
    assertThat(facts.placeholder().colour().orElseThrow()).isEqualTo(new Rgb(0, 0, 0));
  }

  /// The fourth bit of the third byte says so, in the format of ThumbHash.
  @Test
  default void whatIsTransparentIsToldSoUnlessTheThumbnailIsNot() throws Exception {
    byte[] file = Pngs.encode(Drawings.logo(300));
    assertThat(hasAlpha(facts(file, W300))).isTrue();
    assertThat(hasAlpha(facts(file, W300.withFormat(ImageFormat.JPEG)))).isFalse();
    assertThat(hasAlpha(facts(file, W300.withBackground(new Rgb(9, 9, 9))))).isFalse();
  }

  @Test
  default void theColourIsThatOfMostOfWhatIsShown() throws Exception {
    BufferedImage halves = new BufferedImage(600, 200, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = halves.createGraphics();
    pen.setColor(new Color(200, 20, 40));
    pen.fillRect(0, 0, 600, 200);
    pen.setColor(new Color(20, 90, 200));
    pen.fillRect(240, 0, 120, 200);
    pen.dispose();
    Facts whole = facts(Pngs.encode(halves), W300);
    assertThat(whole.placeholder().colour()).contains(new Rgb(200, 20, 40));
    Recipe middle = Recipe.inside(Box.of(100, 200)).withFit(Fit.COVER);
    assertThat(facts(Pngs.encode(halves), middle).placeholder().colour())
        .contains(new Rgb(20, 90, 200));
  }

  @Test
  default void theColourIsThatOfTheSubjectWhereTheThumbnailKeepsThat() throws Exception {
    BufferedImage side = new BufferedImage(600, 200, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = side.createGraphics();
    pen.setColor(new Color(120, 130, 140));
    pen.fillRect(0, 0, 600, 200);
    pen.setColor(new Color(200, 20, 40));
    pen.fillRect(10, 10, 180, 180);
    pen.setColor(Color.WHITE);
    for (int i = 0; i < 16; i++) {
      pen.fillRect(30 + i % 4 * 40, 30 + i / 4 * 40, 12, 12);
    }
    pen.dispose();
    byte[] file = Pngs.encode(side);
    Recipe centre = Recipe.inside(Box.of(180, 180)).withFit(Fit.COVER);
    Recipe smart = centre.withFraming(centre.framing().withGravity(Gravity.Content.SMART));
    assertThat(redOf(facts(file, centre))).isBetween(115, 125);
    assertThat(redOf(facts(file, smart))).isBetween(195, 205);
  }

  @Test
  default void whatCannotBeDecodedHasNoFacts() {
    byte[] file = Jpegs.encode(Scenes.photo(900, 600), 90);
    byte[] half = Arrays.copyOf(file, file.length / 2);
    assertThatExceptionOfType(BrokenImageException.class).isThrownBy(() -> facts(half, W300));
  }

  private Facts facts(byte[] file, Recipe recipe) throws Exception {
    OriginalBytes bytes = OriginalBytes.of(file);
    return renderer().facts(bytes, renderer().header(bytes), recipe, Looking.freely());
  }

  private static int redOf(Facts facts) {
    return facts.placeholder().colour().orElseThrow().red();
  }

  private static boolean hasAlpha(Facts facts) {
    return (Base64.getDecoder().decode(facts.placeholder().thumbHash())[2] & 0x80) != 0;
  }
}

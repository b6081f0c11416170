package dev.miniature.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.delivery.KeptInMemory;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.Pngs;
import dev.miniature.styles.Styles;
import dev.miniature.styles.StylesYaml;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A style with a text, from the path to the pixels.
final class CaptionTest {
  private static final byte[] WHITE = Pngs.encode(white());

  @Test
  void itSaysWhatTheStoreTellsOfTheOriginal() throws Exception {
    BufferedImage drawn = pixels(told("Ann Bo").get("/photo_credit.png"));
    assertThat(dark(drawn, 60, 100)).isBetween(200, 3_000);
    assertThat(dark(drawn, 0, 60)).isZero();
    BufferedImage longer = pixels(told("Ann Bo and many more").get("/photo_credit.png"));
    assertThat(dark(longer, 60, 100)).isGreaterThan(2 * dark(drawn, 60, 100));
  }

  @Test
  void itIsLeftOutWhereTheStoreTellsNothing() throws Exception {
    KeptInMemory store = new KeptInMemory().keep("photo.png", WHITE);
    BufferedImage drawn = pixels(Asked.of(store, styles("")).get("/photo_credit.png"));
    assertThat(dark(drawn, 0, 100)).isZero();
  }

  @Test
  void otherMetadataIsAnotherTag() {
    String tag = tag(told("Ann").head("/photo_credit.png"));
    assertThat(tag(told("Ann").get("/photo_credit.png"))).isEqualTo(tag);
    assertThat(tag(told("Bo").head("/photo_credit.png"))).isNotEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script> &amp; <b>",
        "\u05d0\u05d1\u05d2 right to left",
        "e\u0301\u0301\u0301\u0301\u0301",
        "\ud83d\ude00\ud83d\udc68\u200d\ud83d\udc69",
        "\u0000\u0007\u001b[31m",
        "{meta.credit} %s ${x} \\",
        "\ud800 half a pair",
        "   "
      })
  void noTextIsAFault(String text) {
    assertThat(told(text).get("/photo_credit.png").status()).isEqualTo(200);
    assertThat(told(text.repeat(1_000)).get("/photo_credit.png").status()).isEqualTo(200);
  }

  @Test
  void whatTheFontHasNotIsLoggedAndLeftOut() {
    Asked asked = told("Ann \u6f22\u5b57");
    assertThat(asked.get("/photo_credit.png").status()).isEqualTo(200);
    assertThat(asked.logged().toJson()).contains("\u6f22\u5b57");
  }

  @Test
  void aFontFromTheStoreIsUsedAndItsVersionCounts() throws Exception {
    KeptInMemory store = new KeptInMemory().keep("photo.png", WHITE, Map.of("credit", "Ann Bo"));
    String more = ", font: fonts/own.ttf";
    assertThat(Asked.of(store, styles(more)).get("/photo_credit.png").status()).isEqualTo(502);

    byte[] font = font();
    store.keep("fonts/own.ttf", font);
    HttpReply reply = Asked.of(store, styles(more)).get("/photo_credit.png");
    assertThat(dark(pixels(reply), 60, 100)).isGreaterThan(200);

    store.keep("fonts/own.ttf", Arrays.copyOf(font, font.length + 4));
    assertThat(tag(Asked.of(store, styles(more)).head("/photo_credit.png")))
        .isNotEqualTo(tag(reply));
  }

  @Test
  void aFontThatIsNoneIs502AndTheLogNamesIt() {
    KeptInMemory store = new KeptInMemory().keep("photo.png", WHITE, Map.of("credit", "Ann"));
    store.keep("fonts/own.ttf", "no font at all".getBytes(StandardCharsets.US_ASCII));
    Asked asked = Asked.of(store, styles(", font: fonts/own.ttf"));
    assertThat(asked.get("/photo_credit.png").status()).isEqualTo(502);
    assertThat(asked.logged().outcome()).isEqualTo("overlayUnusable");
    assertThat(asked.logged().toJson()).contains("fonts/own.ttf").contains("not a TrueType font");
  }

  @Test
  void aFontWithADamagedMapIs502() throws Exception {
    byte[] font = font();
    int map = offset(font, "cmap");
    for (int at = map + 60; at < map + 1_000; at += 20) {
      byte[] damaged = font.clone();
      Arrays.fill(damaged, at, at + 20, (byte) 0x7F);
      KeptInMemory store =
          new KeptInMemory()
              .keep("photo.png", WHITE, Map.of("credit", "Ann \u0416"))
              .keep("fonts/own.ttf", damaged);
      HttpReply reply = Asked.of(store, styles(", font: fonts/own.ttf")).get("/photo_credit.png");
      assertThat(reply.status()).as("damage at %d", at).isIn(200, 502);
    }
  }

  /// Returns the offset of a table in a font.
  private static int offset(byte[] font, String table) {
    ByteBuffer tables = ByteBuffer.wrap(font);
    for (int entry = 12; ; entry += 16) {
      if (new String(font, entry, 4, StandardCharsets.US_ASCII).equals(table)) {
        return tables.getInt(entry + 8);
      }
    }
  }

  private static byte[] font() throws Exception {
    try (var file = CaptionTest.class.getResourceAsStream("/dev/miniature/image/text/Inter.ttf")) {
      return Objects.requireNonNull(file).readAllBytes();
    }
  }

  private static Asked told(String credit) {
    return Asked.of(
        new KeptInMemory().keep("photo.png", WHITE, Map.of("credit", credit)), styles(""));
  }

  private static Styles styles(String more) {
    try {
      return StylesYaml.parse(
          """
          default: credit
          styles:
            credit:
              width: 400
              text: { value: "© {meta.credit}", size: 20, colour: "#000000"%s }
          """
              .replace("%s", more),
          "test.yaml");
    } catch (Exception wrong) {
      throw new AssertionError(wrong);
    }
  }

  private static String tag(HttpReply reply) {
    assertThat(reply.status()).isEqualTo(200);
    return Objects.requireNonNull(reply.headers().get("ETag"));
  }

  private static BufferedImage pixels(HttpReply reply) throws Exception {
    assertThat(reply.status()).isEqualTo(200);
    return ImageIO.read(new ByteArrayInputStream(reply.body()));
  }

  private static BufferedImage white() {
    BufferedImage white = new BufferedImage(400, 100, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 40_000; i++) {
      white.setRGB(i % 400, i / 400, 0xFFFFFF);
    }
    return white;
  }

  /// Returns the number of dark pixels in some rows.
  private static int dark(BufferedImage picture, int from, int to) {
    int count = 0;
    for (int y = from; y < to; y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        count += Patches.distance(picture.getRGB(x, y), 0xFFFFFF) > 100 ? 1 : 0;
      }
    }
    return count;
  }
}

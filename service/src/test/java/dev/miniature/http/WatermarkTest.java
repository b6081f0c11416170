package dev.miniature.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.delivery.KeptInMemory;
import dev.miniature.delivery.Limits;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.Scenes;
import dev.miniature.styles.Styles;
import dev.miniature.styles.StylesYaml;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// A style with a watermark, from the path to the pixels.
final class WatermarkTest {
  private static final byte[] PHOTO = Jpegs.encode(Scenes.photo(640, 480), 90);
  private static final byte[] MARK = Pngs.encode(Patches.image(90, 90));

  private final KeptInMemory store = new KeptInMemory().keep("photo.jpg", PHOTO);

  @Test
  void itLiesWhereTheStyleSays() throws Exception {
    HttpReply reply = asked("width: 0.25, margin: 10").get("/photo_w.jpg");
    assertThat(reply.status()).isEqualTo(502);

    store.keep("brand/mark.png", MARK);
    BufferedImage shown = pixels(asked("width: 0.25, margin: 10").get("/photo_w.jpg"));
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        int x = 320 - 10 - 80 + Patches.middle(column, 80);
        int y = 240 - 10 - 80 + Patches.middle(row, 80);
        assertThat(Patches.distance(shown.getRGB(x, y), Patches.rgb(column, row))).isLessThan(16);
      }
    }
    BufferedImage plain = pixels(asked("width: 0.25, margin: 10").get("/photo_plain.jpg"));
    assertThat(Patches.distance(shown.getRGB(60, 60), plain.getRGB(60, 60))).isLessThan(8);
  }

  @Test
  void itGrowsWithTheDensity() throws Exception {
    store.keep("brand/mark.png", MARK);
    BufferedImage shown = pixels(asked("width: 60, gravity: northwest").get("/photo_w@2x.jpg"));
    int last = shown.getRGB(Patches.middle(2, 120), Patches.middle(2, 120));
    assertThat(Patches.distance(last, Patches.rgb(2, 2))).isLessThan(16);
  }

  @Test
  void anotherOneOrAnotherPlaceIsAnotherTag() {
    store.keep("brand/mark.png", MARK);
    Asked first = asked("width: 0.25");
    String tag = tag(first.head("/photo_w.jpg"));
    assertThat(tag(first.get("/photo_w.jpg"))).isEqualTo(tag);
    assertThat(first.getUnless("/photo_w.jpg", tag).status()).isEqualTo(304);
    assertThat(tag(asked("width: 0.25, opacity: 0.5").head("/photo_w.jpg"))).isNotEqualTo(tag);

    store.keep("brand/mark.png", Pngs.encode(Patches.image(30, 20)));
    assertThat(tag(asked("width: 0.25").head("/photo_w.jpg"))).isNotEqualTo(tag);
  }

  @Test
  void aMissingOneIs502AndTheLogNamesIt() {
    Asked asked = asked("width: 0.25");
    HttpReply reply = asked.get("/photo_w.jpg");

    assertThat(reply.status()).isEqualTo(502);
    assertThat(reply.headers()).containsEntry("Cache-Control", "no-store");
    assertThat(new String(reply.body(), UTF_8)).doesNotContain("brand");
    assertThat(asked.logged().outcome()).isEqualTo("overlayUnusable");
    assertThat(asked.logged().toJson()).contains("brand/mark.png");
    assertThat(asked.head("/photo_w.jpg").status()).isEqualTo(502);
  }

  @Test
  void aBrokenOneIs502AndTheLogSaysWhy() {
    for (byte[] broken :
        new byte[][] {"no picture".getBytes(UTF_8), Arrays.copyOf(MARK, MARK.length / 2)}) {
      store.keep("brand/mark.png", broken);
      Asked asked = asked("width: 0.25");
      assertThat(asked.get("/photo_w.jpg").status()).isEqualTo(502);
      assertThat(asked.logged().outcome()).isEqualTo("overlayUnusable");
      assertThat(asked.logged().toJson()).contains("brand/mark.png");
    }
  }

  @Test
  void itIsBoundByTheSameLimits() {
    store.keep("brand/mark.png", Pngs.encode(Patches.image(1_200, 900)));
    store.keep("photo.jpg", Jpegs.encode(Scenes.photo(640, 480), 90));
    Limits usual = Asked.limits();
    Limits fewPixels =
        new Limits(
            usual.maxOriginalBytes(),
            500_000,
            usual.maxDecodeMemory(),
            1,
            4_700_000,
            usual.storeTimeout(),
            usual.reserve());
    Asked asked = Asked.of(store, fewPixels, styles("width: 0.25"));
    assertThat(asked.get("/photo_plain.jpg").status()).isEqualTo(200);
    assertThat(asked.get("/photo_w.jpg").status()).isEqualTo(502);
  }

  private Asked asked(String more) {
    return Asked.of(store, styles(more));
  }

  private static Styles styles(String more) {
    try {
      return StylesYaml.parse(
          """
          default: plain
          densities: [1, 2]
          styles:
            plain: { width: 320 }
            w: { width: 320, watermark: { image: brand/mark.png, %s } }
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
}

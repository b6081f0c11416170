package dev.miniature.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.delivery.KeptInMemory;
import dev.miniature.styles.SomeStyles;
import dev.miniature.styles.StylesYaml;
import org.junit.jupiter.api.Test;

final class StylesManifestTest {
  @Test
  void everyKeyOfAStyleStandsInItByItsOwnName() throws Exception {
    String yaml =
        """
        default: a
        densities: [1, 2]
        auto: [webp]
        styles:
          a: { width: 9, height: 8, fit: cover, enlarge: true, gravity: north, format: jpg, quality: 7,
               maxBytes: 600, effort: small, hdr: keep, colour: keep, background: "#010203", sharpen: 0.5, greyscale: true, radius: 3, maxAge: 60 }
          b: { width: 9, blur: 1.5, radius: circle, watermark: { image: m.png, width: 0.2 } }
        """;
    assertThat(new StylesManifest(StylesYaml.parse(yaml, "t")).json())
        .isEqualTo(
            "{\"default\":\"a\",\"onUnknownStyle\":\"default\",\"densities\":[1,2],\"auto\":[\"webp\"],"
                + "\"styles\":[{\"name\":\"a\",\"width\":9,\"height\":8,\"fit\":\"cover\","
                + "\"enlarge\":true,\"gravity\":\"north\",\"format\":\"jpg\",\"quality\":7,"
                + "\"maxBytes\":600,\"effort\":\"small\",\"hdr\":\"keep\",\"colour\":\"keep\",\"background\":\"#010203\","
                + "\"sharpen\":0.5,\"greyscale\":true,"
                + "\"radius\":3,\"maxAge\":60,\"address\":\"/{name}_a{@density}.{extension}\"},"
                + "{\"name\":\"b\",\"width\":9,\"fit\":\"inside\",\"format\":\"original\",\"blur\":1.5,"
                + "\"radius\":\"circle\",\"watermark\":{\"image\":\"m.png\",\"gravity\":\"southeast\","
                + "\"margin\":0,\"width\":0.2,\"opacity\":1.0},\"maxAge\":86400,"
                + "\"address\":\"/{name}_b{@density}.{extension}\"}]}");
  }

  @Test
  void itIsServedWhereThatIsWanted() {
    Asked open = Asked.withManifest(new KeptInMemory(), SomeStyles.usual());
    HttpReply reply = open.get("/styles.json");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.headers())
        .containsEntry("Content-Type", "application/json")
        .containsEntry("Cache-Control", "public, max-age=300")
        .containsEntry("Access-Control-Allow-Origin", "*")
        .containsKey("ETag");
    assertThat(new String(reply.body(), UTF_8)).startsWith("{\"default\":\"w50\"");
    assertThat(open.logged().outcome()).isEqualTo("styles");
    assertThat(open.head("/styles.json").body()).isEmpty();
    String tag = reply.headers().getOrDefault("ETag", "");
    assertThat(open.getUnless("/styles.json", tag).status()).isEqualTo(304);
    assertThat(open.getUnless("/styles.json", "\"other\"").status()).isEqualTo(200);
    HttpReply elsewhere = open.get("/styles.JSON");
    assertThat(elsewhere.headers()).containsEntry("Location", "/styles.json");
  }

  @Test
  void whereItIsNotItIsFactsAboutAnOriginalOfThatName() {
    HttpReply reply = Asked.of(new KeptInMemory()).get("/styles.json");
    assertThat(reply.status()).isEqualTo(404);
    assertThat(new String(reply.body(), UTF_8)).contains("There is no original 'styles'");
  }
}

package dev.miniature.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.delivery.KeptInMemory;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Scenes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Facts about thumbnails, at the door.
final class FactsAnswersTest {
  private static final byte[] JPEG = Jpegs.encode(Scenes.photo(900, 600), 90);

  private final KeptInMemory originals =
      new KeptInMemory().keep("photo.jpg", JPEG).keep("text.png", "no picture".getBytes(UTF_8));
  private final Asked asked = Asked.of(originals);

  @Test
  void factsTellOfTheOriginalAndOfTheThumbnail() {
    HttpReply reply = asked.get("/photo_w300.jpg.json");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.headers())
        .containsEntry("Content-Type", "application/json")
        .containsEntry("Content-Length", Integer.toString(reply.body().length))
        .containsEntry("Cache-Control", "public, max-age=86400")
        .containsEntry("Last-Modified", "Fri, 20 Nov 2026 10:15:30 GMT")
        .containsEntry("Access-Control-Allow-Origin", "*")
        .containsKeys("ETag", "Server-Timing");
    assertThat(new String(reply.body(), UTF_8))
        .startsWith(
            "{\"original\":{\"format\":\"jpg\",\"width\":900,\"height\":600,\"bytes\":"
                + JPEG.length
                + "},\"thumbnail\":{\"width\":225,\"height\":150},")
        .containsPattern("\"colour\":\"#[0-9a-f]{6}\"")
        .containsPattern("\"thumbHash\":\"[A-Za-z0-9+/]{27,40}\"")
        .containsPattern("\"blurHash\":\"[^\"]{28}\"")
        .contains("\"dataUri\":\"data:image/png;base64,");
    assertThat(originals.questions()).containsExactly("get photo.jpg");
    assertThat(asked.logged().outcome()).isEqualTo("told");
    assertThat(asked.logged().toJson()).contains("\"style\":\"w300\"", "\"renderer\":\"java2d\"");
  }

  @Test
  void aHeadAndWhoHasThemCostNoPixels() {
    String tag = asked.get("/photo_w300.jpg.json").headers().getOrDefault("ETag", "");
    originals.questions().clear();
    HttpReply head = asked.head("/photo_w300.jpg.json");
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers())
        .containsEntry("ETag", tag)
        .containsEntry("Content-Type", "application/json")
        .doesNotContainKey("Content-Length");
    HttpReply same = asked.getUnless("/photo_w300.jpg.json", tag);
    assertThat(same.status()).isEqualTo(304);
    assertThat(same.headers()).containsEntry("Content-Type", "application/json");
    assertThat(originals.questions()).containsExactly("head photo.jpg", "head photo.jpg");
  }

  @Test
  void factsHaveATagOfTheirOwnForEachStyle() {
    assertThat(tag("/photo_w300.jpg.json"))
        .isNotEqualTo(tag("/photo_w300.jpg"))
        .isNotEqualTo(tag("/photo_w500.jpg.json"))
        .isEqualTo(tag("/photo_w300.jpg.json"));
    assertThat(tag("/photo.jpg.json")).isEqualTo(tag("/photo_w50.jpg.json"));
  }

  @Test
  void factsAreTheSameForEveryClientAndNeedNoFormatThatCanBeWritten() {
    HttpReply reply = asked.accepting("image/avif", "GET", "/photo_auto.jpg.json");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.headers()).doesNotContainKey("Vary");
    assertThat(reply.body()).isEqualTo(asked.get("/photo_auto.jpg.json").body());
    assertThat(asked.get("/photo_modern.jpg.json").status()).isEqualTo(200);
  }

  @Test
  void anotherSpellingIsSentToTheCanonicalOne() {
    HttpReply reply = asked.get("/photo%5Fw300@1x.jpg.JSON");
    assertThat(reply.status()).isEqualTo(308);
    assertThat(reply.headers()).containsEntry("Location", "/photo_w300.jpg.json");
  }

  @ParameterizedTest
  @CsvSource({
    "/gone_w300.jpg.json,   404, noSuchOriginal",
    "/text_w300.png.json,   415, noImage",
    "/photo.json.json,      400, badPath",
    "/photo_w300.json.json, 400, badPath"
  })
  void whatCannotBeToldIsToldSo(String path, int status, String outcome) {
    HttpReply reply = asked.get(path);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.headers()).containsEntry("Content-Type", "application/problem+json");
    assertThat(asked.logged().outcome()).isEqualTo(outcome);
  }

  @Test
  void theNearestAddressIsThatOfFactsToo() {
    assertThat(new String(asked.get("/photo_w300.png.json").body(), UTF_8))
        .contains("Try /photo_w300.jpg.png.json");
  }

  private String tag(String path) {
    return asked.head(path).headers().getOrDefault("ETag", "");
  }
}

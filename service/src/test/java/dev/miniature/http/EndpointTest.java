package dev.miniature.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.delivery.KeptInMemory;
import dev.miniature.delivery.ObjectKey;
import dev.miniature.image.Dimensions;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.Pngs;
import dev.miniature.styles.SomeStyles;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EndpointTest {
  private static final byte[] PNG = Pngs.encode(Patches.image(640, 480));
  private static final byte[] JPEG = Jpegs.encode(Patches.image(640, 480), 90);

  private final KeptInMemory originals =
      new KeptInMemory()
          .keep("photo.png", PNG)
          .keep("photo.jpg", JPEG)
          .keep("misnamed.jpg", PNG)
          .keep("my_photo.png", PNG);
  private final Asked asked = Asked.of(originals);

  @Test
  void aThumbnailCarriesAllItsHeaders() {
    HttpReply reply = asked.get("/photo_w300.png");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.headers())
        .containsEntry("Content-Type", "image/png")
        .containsEntry("Content-Length", Integer.toString(reply.body().length))
        .containsEntry("Cache-Control", "public, max-age=86400")
        .containsEntry("Last-Modified", "Fri, 20 Nov 2026 10:15:30 GMT")
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsEntry("Access-Control-Allow-Origin", "*")
        .containsKey("ETag");
    assertThat(reply.headers().get("Server-Timing"))
        .matches(
            "fetch;dur=\\d+\\.\\d, queue;dur=\\d+\\.\\d, render;dur=\\d+\\.\\d, total;dur=\\d+\\.\\d");
    assertThat(reply.body()).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void contentTypeTellsWhatTheBytesAre() {
    assertThat(asked.get("/misnamed_w300.jpg").headers())
        .containsEntry("Content-Type", "image/png");
    assertThat(asked.get("/photo_w300.png.jpg").headers())
        .containsEntry("Content-Type", "image/jpeg");
    assertThat(asked.get("/photo_small.png").headers()).containsEntry("Content-Type", "image/jpeg");
  }

  @Test
  void aStyleCanSetItsLifetime() {
    assertThat(asked.get("/photo_square.png").headers())
        .containsEntry("Cache-Control", "public, max-age=60");
  }

  @ParameterizedTest
  @CsvSource({
    "/photo%5Fw300.png, /photo_w300.png",
    "/photo_w300@1x.png, /photo_w300.png",
    "/gone_w300.p%6Eg, /gone_w300.png",
  })
  void anotherSpellingIsSentToTheOneThatIsServedWithoutAskingTheStore(String path, String there) {
    HttpReply reply = asked.get(path);
    assertThat(reply.status()).isEqualTo(308);
    assertThat(reply.headers())
        .containsEntry("Location", there)
        .containsEntry("Cache-Control", "public, max-age=86400")
        .containsEntry("Access-Control-Allow-Origin", "*")
        .doesNotContainKeys("ETag", "Vary", "Server-Timing");
    assertThat(new String(reply.body(), UTF_8)).contains("\"location\":\"" + there + "\"");
    assertThat(asked.logged().outcome()).isEqualTo("moved");
    HttpReply head = asked.head(path);
    assertThat(head.status()).isEqualTo(308);
    assertThat(head.headers()).isEqualTo(reply.headers());
    assertThat(head.body()).isEmpty();
    assertThat(asked.getUnless(path, "*").status()).isEqualTo(308);
    assertThat(originals.questions()).isEmpty();
  }

  @Test
  void aMadeUpStyleIsSentToTheDefaultStyleWithoutAskingTheStoreWhereTheStylesSaySo() {
    Asked redirecting = Asked.of(originals, SomeStyles.redirecting());
    HttpReply reply = redirecting.get("/photo_w3OO.png");
    assertThat(reply.status()).isEqualTo(302);
    assertThat(reply.headers())
        .containsEntry("Location", "/photo_w50.png")
        .containsEntry("Cache-Control", asked.get("/gone.png").headers().get("Cache-Control"))
        .containsEntry("Access-Control-Allow-Origin", "*")
        .doesNotContainKeys("ETag", "Vary", "Server-Timing");
    assertThat(redirecting.logged().outcome()).isEqualTo("redirected");
    assertThat(redirecting.head("/photo_w3OO.png").headers()).isEqualTo(reply.headers());
    assertThat(redirecting.getUnless("/photo_w3OO.png", "*").status()).isEqualTo(302);
    assertThat(originals.questions()).noneMatch(each -> each.contains("photo"));
    assertThat(redirecting.get("/photo_w50.png").status()).isEqualTo(200);
  }

  @Test
  void aDensityWithoutAStyleIsThatOfTheDefaultStyle() {
    HttpReply doubled = asked.get("/photo@2x.png");
    assertThat(doubled.status()).isEqualTo(200);
    assertThat(asked.logged().pixelsOut()).contains(new Dimensions(100, 75));
    assertThat(doubled.headers().getOrDefault("ETag", ""))
        .isEqualTo(asked.get("/photo_w50@2x.png").headers().getOrDefault("ETag", ""));
    assertThat(asked.head("/photo@2x.png").headers().getOrDefault("ETag", ""))
        .isEqualTo(doubled.headers().getOrDefault("ETag", ""));
    assertThat(asked.getUnless("/photo@2x.png", "\"other\"").body()).isEqualTo(doubled.body());
    assertThat(
            asked.getUnless("/photo@2x.png", doubled.headers().getOrDefault("ETag", "")).status())
        .isEqualTo(304);
  }

  @Test
  void anOriginalThatIsItselfCalledSoWinsOverADensity() {
    originals.keep("photo@2x.png", PNG);
    assertThat(asked.get("/photo@2x.png").status()).isEqualTo(200);
    assertThat(asked.logged().work().key()).contains(new ObjectKey("photo@2x.png"));
    assertThat(asked.logged().pixelsOut()).contains(new Dimensions(50, 38));
  }

  @ParameterizedTest
  @CsvSource({
    "/phone_w300.heic.jpg,    415",
    "/phone_w300@2x.heic.jpg, 415",
    "/phone.heic.jpg,         404",
    "/phone_w3OO.heic.jpg,    404",
    "/my_phone.heic.jpg,      404",
  })
  void anotherPictureOfTheSameNameIsNeverTheAnswer(String path, int status) {
    originals.keep("phone.jpg", JPEG).keep("my.jpg", JPEG).keep("phone.heic", new byte[100]);
    assertThat(asked.get(path).status()).isEqualTo(status);
    assertThat(originals.questions()).doesNotContain("get phone.jpg", "get my.jpg");
  }

  @Test
  void aUsualGetAsksTheStoreOnce() {
    assertThat(asked.get("/photo_w300.png").status()).isEqualTo(200);
    assertThat(originals.questions()).containsExactly("get photo.png");
  }

  @Test
  void aSuffixThatIsNoStyleIsFirstPartOfTheName() {
    assertThat(asked.get("/my_photo.png").status()).isEqualTo(200);
    assertThat(originals.questions()).containsExactly("get my_photo.png");
    originals.questions().clear();
    assertThat(asked.get("/photo_w3OO.png").status()).isEqualTo(200);
    assertThat(originals.questions()).containsExactly("get photo_w3OO.png", "get photo.png");
    assertThat(asked.logged().work().key().orElseThrow().name()).isEqualTo("photo.png");
  }

  @Test
  void optionsOpensTheDoorToScriptsOfEveryOrigin() {
    HttpReply reply = asked.send("OPTIONS", "/photo_w300.png", Optional.empty());
    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.body()).isEmpty();
    assertThat(reply.headers())
        .containsEntry("Allow", "GET, HEAD, OPTIONS")
        .containsEntry("Access-Control-Allow-Origin", "*")
        .containsEntry("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
        .doesNotContainKey("Content-Length");
  }

  @Test
  void healthTellsVersionRendererAndUptime() {
    HttpReply reply = asked.get("/health");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(new String(reply.body(), UTF_8))
        .isEqualTo(
            "{\"status\":\"ok\",\"version\":\"1.2.3\",\"renderer\":\"java2d\",\"uptimeSeconds\":5}");
  }

  @Test
  void everyRequestIsLoggedOnceWithTheFieldsThatTheDashboardReads() {
    HttpReply reply = asked.get("/photo_w300.png");
    assertThat(asked.entries()).isOne();
    assertThat(asked.logged().toJson())
        .startsWith("{\"requestId\":\"id-1\"")
        .contains("\"key\":\"photo.png\"")
        .contains("\"style\":\"w300\"")
        .contains("\"format\":\"png\"")
        .contains("\"outcome\":\"delivered\"")
        .contains("\"status\":200")
        .contains("\"bytesIn\":" + PNG.length)
        .contains("\"bytesOut\":" + reply.body().length)
        .contains("\"pixelsIn\":" + 640 * 480)
        .contains("\"pixelsOut\":" + 200 * 150)
        .contains("\"fetchMs\":")
        .contains("\"queueMs\":")
        .contains("\"renderMs\":")
        .contains("\"decodeMs\":")
        .contains("\"encodeMs\":")
        .doesNotContain("endedIn")
        .contains("\"totalMs\":")
        .contains("\"cold\":false")
        .contains("\"renderer\":\"java2d\"")
        .doesNotContain("\n");
  }

  @Test
  void aNegotiatedFormatTellsCachesWhatItDependsOn() {
    assertThat(asked.accepting("image/avif", "GET", "/photo_auto.png").headers())
        .containsEntry("Vary", "Accept")
        .containsEntry("Content-Type", "image/png");
    assertThat(asked.get("/photo_w300.png").headers()).doesNotContainKey("Vary");
  }
}

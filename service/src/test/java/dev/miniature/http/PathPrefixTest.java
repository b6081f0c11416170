package dev.miniature.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miniature.delivery.KeptInMemory;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.Pngs;
import dev.miniature.styles.SomeStyles;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// All paths and addresses begin with the prefix.
final class PathPrefixTest {
  private static final PathPrefix PREFIX = PathPrefix.of("/img/v1");

  private final ThumbnailPath bare = new ThumbnailPath(SomeStyles.usual());
  private final ThumbnailPath prefixed = new ThumbnailPath(SomeStyles.usual(), PREFIX);
  private final Asked asked =
      Asked.below(
          PREFIX,
          new KeptInMemory().keep("photo.png", Pngs.encode(Patches.image(640, 480))),
          SomeStyles.usual());

  @ParameterizedTest
  @ValueSource(strings = {"/img", "/a/b", "/~me", "/a.b-c_d"})
  void aPathOfPlainNamesIsOne(String text) {
    assertThat(PathPrefix.of(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/", "img", "/img/", "//img", "/../img", "/.", "/a%20b", "/ü", "/a b", "/a?b"})
  void anythingElseIsRefusedWithAnExample(String text) {
    assertThatThrownBy(() -> PathPrefix.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + text + "'")
        .hasMessageContaining("/img");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/photo.png", "/a/b_w300@2x.png.webp", "/%F0%9F%90%88_w50.png", "/a.b.json"})
  void thePathBelowMeansTheSameAndIsCanonicalToo(String path) {
    assertThat(prefixed.at("/img/v1" + path)).isEqualTo(bare.at(path));
  }

  @ParameterizedTest
  @CsvSource({
    "/img/v1/photo_w300@1x.png, /img/v1/photo_w300.png",
    "/img/v1/%70hoto.png, /img/v1/photo.png",
    "/img/v1/%68ealth, /img/v1/health"
  })
  void aRedirectKeepsIt(String path, String location) {
    HttpReply reply = asked.get(path);
    assertThat(reply.status()).isEqualTo(308);
    assertThat(reply.headers()).containsEntry("Location", location);
  }

  @Test
  void anAddressInASentenceHasIt() {
    assertThat(body(asked.get("/img/v1/photo_w300.webp"))).contains("Try /img/v1/photo_w300.png\"");
    assertThat(body(asked.get("/img/v1/"))).contains(" /img/v1/holiday.jpg");
    assertThat(new StylesManifest(SomeStyles.usual(), PREFIX).json())
        .contains("\"address\":\"/img/v1/{name}_");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/photo.png", "/", "/img/v1", "/img/v10/photo.png", "/%69mg/v1/photo.png", "*"})
  void nothingIsOutsideOfIt(String path) {
    HttpReply reply = asked.get(path);
    assertThat(reply.status()).isEqualTo(404);
    assertThat(body(reply)).contains("Thumbnails are below /img/v1/.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/img/v1/health"})
  void healthIsToldWithAndWithoutIt(String path) {
    assertThat(asked.get(path).status()).isEqualTo(200);
    assertThat(asked.logged().outcome()).isEqualTo("health");
  }

  private static String body(HttpReply reply) {
    return new String(reply.body(), StandardCharsets.UTF_8);
  }
}

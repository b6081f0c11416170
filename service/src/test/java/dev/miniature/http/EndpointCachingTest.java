package dev.miniature.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.delivery.KeptInMemory;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.Pngs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What `HEAD` and `If-None-Match` cost, and when a copy is current.
final class EndpointCachingTest {
  private static final byte[] PNG = Pngs.encode(Patches.image(640, 480));

  private final KeptInMemory originals =
      new KeptInMemory().keep("photo.png", PNG).keep("my_photo.png", PNG);
  private final Asked asked = Asked.of(originals);

  @Test
  void aHeadAsksForNoBodyAndSendsNone() {
    HttpReply got = asked.get("/photo_w300.png");
    originals.questions().clear();
    HttpReply reply = asked.head("/photo_w300.png");
    assertThat(originals.questions()).containsExactly("head photo.png");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).isEmpty();
    assertThat(reply.headers())
        .containsEntry("ETag", got.headers().get("ETag"))
        .containsEntry("Last-Modified", got.headers().get("Last-Modified"))
        .containsEntry("Cache-Control", got.headers().get("Cache-Control"))
        .doesNotContainKeys("Content-Type", "Content-Length");
  }

  @Test
  void aHeadTellsTheTypeWhereTheRequestFixesIt() {
    assertThat(asked.head("/photo_w300.png.jpg").headers())
        .containsEntry("Content-Type", "image/jpeg");
    assertThat(asked.head("/photo_small.png").headers())
        .containsEntry("Content-Type", "image/jpeg");
  }

  @ParameterizedTest(name = "If-None-Match: {0}")
  @ValueSource(strings = {"TAG", "W/TAG", "\"other\", TAG", "\"other\",W/TAG", "*", " * "})
  void whoHasItAlreadyIsToldSoForOneHeadRequest(String header) {
    String tag = asked.get("/photo_w300.png").headers().get("ETag");
    originals.questions().clear();
    HttpReply reply = asked.getUnless("/photo_w300.png", header.replace("TAG", tag));
    assertThat(reply.status()).isEqualTo(304);
    assertThat(reply.body()).isEmpty();
    assertThat(reply.headers())
        .containsEntry("ETag", tag)
        .containsEntry("Cache-Control", "public, max-age=86400")
        .doesNotContainKeys("Content-Type", "Content-Length");
    assertThat(originals.questions()).containsExactly("head photo.png");
  }

  @ParameterizedTest(name = "If-None-Match: {0}")
  @ValueSource(strings = {"\"other\"", "", "garbage", "TAG-without-quotes"})
  void whoHasSomethingElseGetsThePicture(String header) {
    assertThat(asked.getUnless("/photo_w300.png", header).status()).isEqualTo(200);
  }

  /// The result of the look-up for the tag is not requested again.
  @Test
  void whoHasSomethingElseCostsTheQuestionForTheTagAndTheBody() {
    assertThat(asked.getUnless("/photo_w300.png", "\"other\"").status()).isEqualTo(200);
    assertThat(originals.questions()).containsExactly("head photo.png", "get photo.png");
    originals.questions().clear();
    assertThat(asked.getUnless("/photo_w3OO.png", "\"other\"").status()).isEqualTo(200);
    assertThat(originals.questions())
        .containsExactly("head photo_w3OO.png", "head photo.png", "get photo.png");
    originals.questions().clear();
    assertThat(asked.getUnless("/my_photo.png", "\"other\"").status()).isEqualTo(200);
    assertThat(originals.questions()).containsExactly("head my_photo.png", "get my_photo.png");
  }

  @Test
  void anotherStyleHasAnotherTag() {
    assertThat(asked.head("/photo_w300.png").headers().get("ETag"))
        .isNotEqualTo(asked.head("/photo_w500.png").headers().get("ETag"));
  }
}

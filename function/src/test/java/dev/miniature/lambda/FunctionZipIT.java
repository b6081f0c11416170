package dev.miniature.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.s3.LoopbackS3;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs the deployed zip inside AWS's own Runtime Interface Client, against an S3 server that
/// checks signatures.
final class FunctionZipIT {
  private static final String PHOTO = "photo_w300.jpg";

  @TempDir private static Path folder;

  private static LoopbackS3 store;
  private static RuntimeApi api;
  private static LambdaProcess function;

  @BeforeAll
  static void start() throws Exception {
    store = StoreWithPictures.open();
    api = new RuntimeApi();
    long started = System.nanoTime();
    function = LambdaProcess.start(folder, api, List.of(), LambdaProcess.reaching(store));
    Duration init = Duration.ofNanos(api.firstAsked() - started);
    Speed speed = Speed.of(api, Events.get(PHOTO));
    System.out.printf("Plain: init %d ms, %s%n", init.toMillis(), speed.toLine());
  }

  @AfterAll
  static void stop() {
    function.close();
    api.close();
    store.close();
  }

  @Test
  void anOrdinaryRequestGetsItsThumbnail() throws Exception {
    LambdaReply reply = ask(Events.get(PHOTO));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.isBase64()).isTrue();
    assertThat(reply.headers())
        .containsEntry("Content-Type", "image/jpeg")
        .containsEntry("Content-Length", Integer.toString(reply.body().length))
        .containsKeys("ETag", "Last-Modified", "Cache-Control", "Server-Timing");
    assertThat(size(reply)).isEqualTo("200×150");
  }

  @Test
  void anEncodedPathIsDecodedOnce() throws Exception {
    LambdaReply reply = ask(Events.get("Ferien%202024/Gr%C3%B6%C3%9Fe%20%5B1%5D+_w300.jpg"));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(size(reply)).isEqualTo("200×150");
  }

  @Test
  void factsAboutAThumbnailTravelAsText() throws Exception {
    LambdaReply reply = ask(Events.get(PHOTO + ".json"));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.isBase64()).isFalse();
    assertThat(reply.headers()).containsEntry("Content-Type", "application/json");
    assertThat(new String(reply.body(), StandardCharsets.UTF_8))
        .contains("\"thumbnail\":{\"width\":200,\"height\":150}", "data:image/webp;base64,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD"})
  void anotherSpellingIsSentToTheOneThatIsServed(String method) throws Exception {
    LambdaReply reply = ask(Events.by(method, "Ferien%202024/Größe%20[1]%2B_w300.jpg"));

    assertThat(reply.status()).isEqualTo(308);
    assertThat(reply.headers())
        .containsEntry("Location", "/Ferien%202024/Gr%C3%B6%C3%9Fe%20%5B1%5D+_w300.jpg")
        .containsEntry("Cache-Control", "public, max-age=86400");
    assertThat(reply.isBase64()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/photo_w300.jpg/", "//photo_w300.jpg"})
  void slashesThatApiGatewayTookOutOfTheParameterAreRefused(String raw) throws Exception {
    assertThat(ask(Events.withOddSlashes(raw, PHOTO)).status()).isEqualTo(400);
  }

  @Test
  void aHeadHasNoBody() throws Exception {
    LambdaReply reply = ask(Events.by("HEAD", PHOTO));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text()).isEmpty();
    assertThat(reply.isBase64()).isFalse();
    assertThat(reply.headers()).containsEntry("ETag", ask(Events.get(PHOTO)).header("ETag"));
  }

  @Test
  void whoHasItAlreadyIsToldSo() throws Exception {
    String tag = ask(Events.get(PHOTO)).header("ETag");

    LambdaReply reply = ask(Events.get(PHOTO, tag));

    assertThat(reply.status()).isEqualTo(304);
    assertThat(reply.text()).isEmpty();
    assertThat(reply.headers()).containsEntry("ETag", tag);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, a%2Fb.png, 400",
    "GET, %zz, 400",
    "GET, a/../b.png, 400",
    "GET, gone_w300.png, 404",
    "HEAD, gone_w300.png, 404",
    "POST, photo.jpg, 405",
    "BREW, photo.jpg, 405",
    "GET, text_w300.jpg, 415",
    "GET, empty_w300.jpg, 415",
    "GET, broken_w300.jpg, 422"
  })
  void anErrorIsTextThatApiGatewayPassesOn(String method, String path, int status)
      throws Exception {
    LambdaReply reply = ask(Events.by(method, path));

    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.isBase64()).isFalse();
    assertThat(reply.headers()).containsEntry("Content-Type", "application/problem+json");
    if (!method.equals("HEAD")) {
      assertThat(reply.text())
          .contains("\"requestId\":\"c6af9ac6-7b61-11e6-9a41-93e8deadbeef\"")
          .doesNotContain(LoopbackS3.BUCKET, "xception");
    }
  }

  @Test
  void aThumbnailThatDoesNotFitAReplyIsMadeSmallerOrRefused() throws Exception {
    RuntimeApi.Said said = api.invoke(Events.get("noise_banner.png"));

    assertThat(said.text()).hasSizeLessThan(6_291_556);
    assertThat(LambdaReply.of(said).status()).isIn(200, 413);
  }

  @Test
  void optionsTellWhatIsAllowed() throws Exception {
    LambdaReply reply = ask(Events.by("OPTIONS", PHOTO));

    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.headers()).containsEntry("Allow", "GET, HEAD, OPTIONS");
  }

  @Test
  void eventsOfOtherServicesAndWhatIsNoEventAtAllAreRefused() throws Exception {
    assertThat(ask(Events.httpApi()).status()).isEqualTo(400);
    assertThat(ask(Events.sqs()).status()).isEqualTo(400);
    assertThat(ask("{}").status()).isEqualTo(400);
    for (String odd : List.of("null", "5", "[]", "{\"headers\":5}", "{\"path\":{}}", "{")) {
      assertThat(ask(odd).status()).as(odd).isEqualTo(400);
    }
  }

  @Test
  void aValueOfAnotherTypeThatNobodyNeedsDoesNoHarm() throws Exception {
    String event =
        Events.get(PHOTO)
            .replace(
                "\"multiValueHeaders\": {",
                "\"body\": {\"x\": [1]}, \"multiValueHeaders\": {\"X\": 5, ");

    assertThat(ask(event).status()).isEqualTo(200);
  }

  @Test
  void oneLineARequestAndNothingElse() throws Exception {
    ask(Events.get("logged_w300.png"));

    assertThat(function.output().lines()).allMatch(LambdaProcess::isExpected);
    assertThat(function.output().lines())
        .filteredOn(line -> line.contains("\"cold\":true"))
        .hasSize(1);
    assertThat(function.output().lines())
        .filteredOn(line -> line.contains("logged"))
        .singleElement()
        .asString()
        .contains("\"key\":\"logged.png\"", "\"style\":\"w300\"", "\"status\":404");
  }

  @Test
  void aWrongKeyIsAFaultOfConfiguration(@TempDir Path other) throws Exception {
    Map<String, String> environment = new HashMap<>(LambdaProcess.reaching(store));
    environment.put("AWS_SECRET_ACCESS_KEY", "wrong");
    try (var otherApi = new RuntimeApi();
        var locked = LambdaProcess.start(other, otherApi, List.of(), environment)) {
      LambdaReply reply = LambdaReply.of(otherApi.invoke(Events.get(PHOTO)));

      assertThat(reply.status()).isEqualTo(502);
      assertThat(reply.text()).doesNotContain("Signature");
      assertThat(locked.output()).contains("403 SignatureDoesNotMatch");
    }
  }

  @Test
  void aMistakeInTheEnvironmentEndsTheStart(@TempDir Path other) throws Exception {
    Map<String, String> environment = new HashMap<>(LambdaProcess.reaching(store));
    environment.put("MAX_PIXELS", "lots");
    environment.remove("ORIGINALS_BUCKET");
    try (var otherApi = new RuntimeApi();
        var broken = LambdaProcess.start(other, otherApi, List.of(), environment)) {
      RuntimeApi.Said said = otherApi.next();

      assertThat(said.what()).isEqualTo("init/error");
      assertThat(said.text()).contains("ORIGINALS_BUCKET is not set", "MAX_PIXELS is 'lots'");
      assertThat(broken.exitCode()).isEqualTo(1);
    }
  }

  private static LambdaReply ask(String event) throws InterruptedException {
    return LambdaReply.of(api.invoke(event));
  }

  private static String size(LambdaReply reply) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(reply.body()));
    assertThat(image).as(new String(reply.body(), StandardCharsets.ISO_8859_1)).isNotNull();
    return image.getWidth() + "×" + image.getHeight();
  }
}

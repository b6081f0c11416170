package dev.miniature.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.delivery.KeptInMemory;
import dev.miniature.delivery.Limits;
import dev.miniature.delivery.RenderSlots;
import dev.miniature.delivery.ThumbnailDelivery;
import dev.miniature.http.Endpoint;
import dev.miniature.http.Health;
import dev.miniature.http.HttpReply;
import dev.miniature.http.HttpRequest;
import dev.miniature.http.Negotiation;
import dev.miniature.http.ThumbnailPath;
import dev.miniature.image.Deadline;
import dev.miniature.image.Decoders;
import dev.miniature.image.render.Engine;
import dev.miniature.image.render.Renderer;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.Pngs;
import dev.miniature.styles.SomeStyles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// API Gateway declares every reply without a `Content-Type` as JSON.
final class RestReplyTest {
  private static final Renderer RENDERER = Renderer.with(Decoders.usual(), Engine.JAVA2D);

  private final Endpoint endpoint =
      new Endpoint(
          new ThumbnailPath(SomeStyles.usual()),
          new Negotiation(SomeStyles.usual().auto(), RENDERER.writes()),
          new ThumbnailDelivery(
              new KeptInMemory().keep("photo.png", Pngs.encode(Patches.image(64, 48))),
              RENDERER,
              Limits.defaults(RENDERER),
              RenderSlots.of(1)),
          () -> new Health("1.2.3", "java2d", Duration.ofSeconds(5)),
          _ -> {});

  @ParameterizedTest(name = "{0} {1} If-None-Match {2}: {3} {4}")
  @CsvSource({
    "GET, /photo_w300.png, , 200, image/png",
    "GET, /photo_w300.png, *, 304, application/octet-stream",
    "GET, /photo_w300.png.jpg, *, 304, image/jpeg",
    "HEAD, /photo_w300.png, , 200, application/octet-stream",
    "HEAD, /photo_w300.png.jpg, , 200, image/jpeg",
    "GET, /photo_w300.png.json, , 200, application/json",
    "GET, /photo_w300.png.json, *, 304, application/json",
    "HEAD, /photo_w300.png.json, , 200, application/json",
    "HEAD, /gone_w300.png, , 404, application/problem+json",
    "OPTIONS, /photo_w300.png, , 204, application/octet-stream",
    "PUT, /photo_w300.png, , 405, application/problem+json",
  })
  void everyAnswerSaysWhatItIs(
      String method, String path, @Nullable String ifNoneMatch, int status, String type)
      throws IOException {
    HttpReply reply =
        endpoint.answer(
            new HttpRequest(
                method,
                path,
                Optional.ofNullable(ifNoneMatch),
                Optional.empty(),
                "id",
                Deadline.in(Duration.ofSeconds(20)),
                false));

    var sent = new ByteArrayOutputStream();
    RestReply.write(reply, sent);
    assertThat(sent.toString(StandardCharsets.UTF_8))
        .startsWith("{\"statusCode\":" + status + ",\"headers\":{")
        .contains("\"Content-Type\":\"" + type + "\"");
  }
}

package dev.miniature.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import dev.miniature.http.HttpRequest;
import dev.miniature.http.Target;
import dev.miniature.http.ThumbnailPath;
import dev.miniature.image.Deadline;
import dev.miniature.styles.SomeStyles;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RestEventTest {
  private static final Deadline DEADLINE = Deadline.in(Duration.ofSeconds(1));

  @ParameterizedTest
  @ValueSource(strings = {"photo_w300.png", "a%20b/%C3%BC+%25.jpg", "%zz", "a//b", "a%2Fb", ""})
  void thePathStaysAsItCame(String proxy) {
    assertThat(read(asking(proxy)).path()).isEqualTo("/" + proxy);
  }

  @Test
  void aStageOrABasePathPlaysNoPart() {
    APIGatewayProxyRequestEvent event =
        asking("photo.png").withPath("/base/photo.png").withVersion(null);

    assertThat(read(event).path()).isEqualTo("/photo.png");
  }

  /// What the parameter says, and the event's own paths, as they are after API Gateway has taken
  /// slashes out of the first.
  @ParameterizedTest(name = "{1} and {2} are refused")
  @CsvSource({
    "photo_w300.png, /photo_w300.png/, /live/photo_w300.png/",
    "photo_w300.png, //photo_w300.png, /live//photo_w300.png",
    "photo_w300.png, /photo_w300.png, /live//photo_w300.png",
    "photo_w300.png, /photo_w300.png, /live/photo_w300.png/",
    "a/photo_w300.png, /a//photo_w300.png, /live/a//photo_w300.png",
    "a//photo_w300.png, /a//photo_w300.png, /live/a//photo_w300.png",
    "photo_w300.png/, /photo_w300.png/, /live/photo_w300.png/",
    "photo_w300.png, /base/photo_w300.png/, /base/photo_w300.png/",
    "photo_w300.png, /base//photo_w300.png, /base//photo_w300.png",
  })
  void slashesThatTheParameterLostAreStillRefused(String proxy, String path, String inContext) {
    ProxyRequestContext context = new ProxyRequestContext();
    context.setPath(inContext);
    var event = asking(proxy).withPath(path).withRequestContext(context);

    assertThat(new ThumbnailPath(SomeStyles.usual()).parse(read(event).path()))
        .isInstanceOf(Target.Impossible.class);
  }

  @ParameterizedTest
  @CsvSource({
    "/photo_w300.png, /live/photo_w300.png",
    "/base/photo_w300.png, /base/photo_w300.png",
    "/photo_w300.png,",
    ",",
  })
  void pathsWithoutOddSlashesPlayNoPart(@Nullable String path, @Nullable String inContext) {
    ProxyRequestContext context = new ProxyRequestContext();
    context.setPath(inContext);
    var event = asking("photo_w300.png").withPath(path).withRequestContext(context);

    assertThat(read(event).path()).isEqualTo("/photo_w300.png");
  }

  @Test
  void theRootOfTheApiIsTheRoot() {
    var event = new APIGatewayProxyRequestEvent().withHttpMethod("GET").withResource("/");

    assertThat(read(event).path()).isEqualTo("/");
    assertThat(read(event.withPath("/base/")).path()).as("with a base path").isEqualTo("/");
    assertThat(read(event.withPath("//")).path()).isEqualTo("//");
  }

  @Test
  void otherShapesAreNoRequests() {
    assertThat(readAny(new APIGatewayProxyRequestEvent())).as("empty").isEmpty();
    assertThat(readAny(asking("photo.png").withVersion("2.0"))).as("HTTP API").isEmpty();
    assertThat(readAny(asking("photo.png").withVersion("1.0"))).as("its old form").isEmpty();
    var loadBalancer =
        new APIGatewayProxyRequestEvent().withHttpMethod("GET").withPath("/photo.png");
    assertThat(readAny(loadBalancer)).as("load balancer").isEmpty();
    var otherParameters = asking("x").withPathParameters(Map.of("id", "7"));
    assertThat(readAny(otherParameters)).as("other parameters").isEmpty();
    assertThat(readAny(null)).as("null").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"If-None-Match", "if-none-match", "IF-NONE-MATCH"})
  void headersAreFoundInAnyCase(String name) {
    var event = asking("photo.png").withHeaders(Map.of("Accept", "*/*", name, "\"t\""));

    assertThat(read(event).ifNoneMatch()).contains("\"t\"");
  }

  /// An event's JSON may hold nulls that its Java type denies.
  @Test
  @SuppressWarnings("NullAway")
  void aHeaderWithoutAValueIsNone() {
    Map<String, String> headers = new HashMap<>();
    headers.put("If-None-Match", null);
    headers.put(null, "x");
    Map<String, List<String>> repeated = new HashMap<>();
    repeated.put("If-None-Match", null);
    repeated.put("Accept", Arrays.asList(null, "image/webp", null));
    var event = asking("photo.png").withHeaders(headers).withMultiValueHeaders(repeated);

    assertThat(read(event).ifNoneMatch()).isEmpty();
    assertThat(read(event).accept()).contains("image/webp");
  }

  @Test
  void headersThatWereSentTwiceAreTakenTogether() {
    var event =
        asking("photo.png")
            .withHeaders(Map.of("accept", "image/webp"))
            .withMultiValueHeaders(
                Map.of(
                    "accept", List.of("image/avif", "image/webp"),
                    "if-none-match", List.of("\"t\"")));

    assertThat(read(event).accept()).contains("image/avif, image/webp");
    assertThat(read(event).ifNoneMatch()).contains("\"t\"");
  }

  @Test
  void noHeadersAreNoneAtAll() {
    assertThat(read(asking("photo.png").withHeaders(null)).ifNoneMatch()).isEmpty();
  }

  @Test
  void theRequestIsCalledAsApiGatewayCallsIt() {
    ProxyRequestContext context = new ProxyRequestContext();
    context.setRequestId("gateway");

    assertThat(read(asking("a").withRequestContext(context)).requestId()).isEqualTo("gateway");
    assertThat(read(asking("a")).requestId()).isEqualTo("invocation");
  }

  private static APIGatewayProxyRequestEvent asking(String proxy) {
    return new APIGatewayProxyRequestEvent()
        .withResource("/{proxy+}")
        .withHttpMethod("GET")
        .withPath("/stage/" + proxy)
        .withPathParameters(Map.of("proxy", proxy));
  }

  private static HttpRequest read(APIGatewayProxyRequestEvent event) {
    return readAny(event).orElseThrow();
  }

  private static Optional<HttpRequest> readAny(@Nullable APIGatewayProxyRequestEvent event) {
    return RestEvent.read(event, "invocation", DEADLINE, false);
  }
}

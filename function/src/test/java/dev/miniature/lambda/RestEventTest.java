package dev.miniature.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.http.HttpRequest;
import dev.miniature.http.Target;
import dev.miniature.http.ThumbnailPath;
import dev.miniature.image.Deadline;
import dev.miniature.styles.SomeStyles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RestEventTest {
  private static final Deadline DEADLINE = Deadline.in(Duration.ofSeconds(1));

  @ParameterizedTest
  @ValueSource(strings = {"photo_w300.png", "a%20b/%C3%BC+%25.jpg", "%zz", "a//b", "a%2Fb", ""})
  void thePathStaysAsItCame(String proxy) throws Exception {
    assertThat(read(asking(proxy)).path()).isEqualTo("/" + proxy);
  }

  @Test
  void aStageOrABasePathPlaysNoPart() throws Exception {
    String event = asking("photo.png", "'path':'/base/photo.png'", "'version':null");

    assertThat(read(event).path()).isEqualTo("/photo.png");
  }

  /// The parameter, and the event's own paths, after API Gateway has removed slashes from the
  /// former.
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
  void slashesThatTheParameterLostAreStillRefused(String proxy, String path, String inContext)
      throws Exception {
    String event =
        asking(proxy, "'path':'" + path + "'", "'requestContext':{'path':'" + inContext + "'}");

    assertThat(new ThumbnailPath(SomeStyles.usual()).parse(read(event).path()))
        .isInstanceOf(Target.Invalid.class);
  }

  @ParameterizedTest
  @CsvSource({
    "'/photo_w300.png', '/live/photo_w300.png'",
    "'/base/photo_w300.png', '/base/photo_w300.png'",
    "'/photo_w300.png', null",
    "null, null",
  })
  void pathsWithoutOddSlashesPlayNoPart(String path, String inContext) throws Exception {
    String event =
        asking(
            "photo_w300.png",
            "'path':" + json(path),
            "'requestContext':{'path':" + json(inContext) + "}");

    assertThat(read(event).path()).isEqualTo("/photo_w300.png");
  }

  @Test
  void theRootOfTheApiIsTheRoot() throws Exception {
    String root = "{'httpMethod':'GET','resource':'/'";

    assertThat(read(root + "}").path()).isEqualTo("/");
    assertThat(read(root + ",'path':'/base/'}").path()).as("with a base path").isEqualTo("/");
    assertThat(read(root + ",'path':'//'}").path()).isEqualTo("//");
  }

  @Test
  void otherShapesAreNoRequests() throws Exception {
    assertThat(readAny("{}")).as("empty").isEmpty();
    assertThat(readAny(asking("photo.png", "'version':'2.0'"))).as("HTTP API").isEmpty();
    assertThat(readAny(asking("photo.png", "'version':'1.0'"))).as("its old form").isEmpty();
    assertThat(readAny("{'httpMethod':'GET','path':'/photo.png'}")).as("load balancer").isEmpty();
    assertThat(readAny("{'httpMethod':'GET','pathParameters':{'id':'7'}}"))
        .as("other parameters")
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "5",
        "'x'",
        "[]",
        "[{}]",
        "{",
        "{'httpMethod':",
        "{'a'}",
        "\u0000"
      })
  void whatIsNoEventIsNoRequestAndNoFailure(String text) throws Exception {
    assertThat(readAny(text)).isEmpty();
    assertThat(readAny(asking("photo.png").replaceFirst("}$", text))).isEmpty();
  }

  /// The function does not use the other fields, and anyone who may invoke it can send anything.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "'headers':5",
        "'headers':'x'",
        "'headers':[]",
        "'headers':null",
        "'headers':{'Accept':5,'If-None-Match':{},'X':[{'a':[1]}],'Y':null}",
        "'multiValueHeaders':{'Accept':[1,null,[],{'a':'b'}],'If-None-Match':{'a':1}}",
        "'multiValueHeaders':'x'",
        "'path':{}",
        "'path':7",
        "'requestContext':5",
        "'requestContext':{'requestId':[],'path':{'x':1},'requestTimeEpoch':'x','identity':7}",
        "'body':{'a':[1,2,{}]}",
        "'isBase64Encoded':'perhaps'",
        "'version':null",
        "'stageVariables':[[[]]]"
      })
  void aValueOfAnotherTypeCountsAsMissing(String field) throws Exception {
    HttpRequest request = read(asking("photo.png", field));

    assertThat(request.path()).isEqualTo("/photo.png");
    assertThat(request.accept()).isEmpty();
    assertThat(request.ifNoneMatch()).isEmpty();
    assertThat(request.requestId()).isEqualTo("invocation");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'httpMethod':5",
        "'httpMethod':{}",
        "'pathParameters':5",
        "'pathParameters':{'proxy':[]}",
        "'version':{}",
        "'version':1.0"
      })
  void whatARequestCannotDoWithoutMakesItAnotherShape(String field) throws Exception {
    assertThat(readAny(asking("photo.png", field))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"If-None-Match", "if-none-match", "IF-NONE-MATCH"})
  void headersAreFoundInAnyCase(String name) throws Exception {
    String event = asking("photo.png", "'headers':{'Accept':'*/*','" + name + "':'t'}");

    assertThat(read(event).ifNoneMatch()).contains("t");
  }

  @Test
  void headersThatWereSentTwiceAreTakenTogether() throws Exception {
    String event =
        asking(
            "photo.png",
            "'headers':{'accept':'image/webp'}",
            "'multiValueHeaders':{'accept':['image/avif',null,'image/webp'],'if-none-match':['t']}");

    assertThat(read(event).accept()).contains("image/avif, image/webp");
    assertThat(read(event).ifNoneMatch()).contains("t");
  }

  @Test
  void theRequestIsCalledAsApiGatewayCallsIt() throws Exception {
    String event = asking("a", "'requestContext':{'requestId':'gateway'}");

    assertThat(read(event).requestId()).isEqualTo("gateway");
    assertThat(read(asking("a")).requestId()).isEqualTo("invocation");
  }

  @Test
  void theLogIsToldWhatIsKnownOfAnEventThatIsRefused() throws Exception {
    assertThat(event("{'httpMethod':'GET','path':'/a.png'}").refused("id").path())
        .isEqualTo("/a.png");
    assertThat(event("{'path':5}").refused("id"))
        .returns("-", HttpRequest::path)
        .returns("-", HttpRequest::method)
        .returns("id", HttpRequest::requestId);
  }

  /// Returns an event for `proxy`; if a field occurs twice, the last one counts.
  private static String asking(String proxy, String... fields) {
    String usual =
        "{'resource':'/{proxy+}','httpMethod':'GET','path':'/stage/%1$s','pathParameters':{'proxy':'%1$s'}"
            .replace("%1$s", proxy);
    return usual + (fields.length == 0 ? "" : "," + String.join(",", fields)) + "}";
  }

  private static String json(String text) {
    return text.equals("null") ? text : "'" + text + "'";
  }

  private static HttpRequest read(String event) throws IOException {
    return readAny(event).orElseThrow();
  }

  private static Optional<HttpRequest> readAny(String event) throws IOException {
    return event(event).request("invocation", DEADLINE, false);
  }

  private static RestEvent event(String json) throws IOException {
    byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return EventReader.read(new ByteArrayInputStream(bytes));
  }
}

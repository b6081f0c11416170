package dev.miniature.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.miniature.styles.InvalidStylesException;
import dev.miniature.styles.SomeStyles;
import dev.miniature.styles.StylesYaml;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Runs the edge function in Node, on events in CloudFront's format.
final class EdgeFunctionTest {
  private static final String CHROME =
      "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8";
  private static final String NOTHING = "";

  /// Names of 32 characters whose total length exceeds CloudFront's limit.
  static final String TOO_MANY =
      IntStream.range(0, 500)
          .mapToObj(
              i -> "  some-style-with-a-long-name-x" + (100 + i) + ": { width: 10, FORMAT }\n")
          .collect(Collectors.joining());

  /// A path, the browser's `Accept` header, and what the function leaves of it.
  private record Case(String uri, String accept, String left) {}

  private static final List<Case> CASES =
      List.of(
          new Case("/photo_auto.png", CHROME, "image/avif"),
          new Case("/photo_auto.png", "image/webp,*/*", "image/webp"),
          new Case("/photo_auto.png", "IMAGE/WebP", "image/webp"),
          new Case("/photo_auto.png", "image/avif;q=0,image/webp", "image/webp"),
          new Case("/photo_auto.png", "image/avif; q = 0.0, image/webp;q=0.1", "image/webp"),
          new Case("/photo_auto.png", "image/avif;q=0.9", "image/avif"),
          new Case("/photo_auto.png", "image/*,*/*;q=0.8", NOTHING),
          new Case("/photo_auto.png", "image/avifs", NOTHING),
          new Case("/photo_auto.png", NOTHING, NOTHING),
          new Case("/photo_auto", CHROME, "image/avif"),
          new Case("/photo_auto@2x.png", CHROME, "image/avif"),
          new Case("/photo_auto@9x.png", CHROME, NOTHING),
          new Case("/photo_auto@10x.png", CHROME, "image/avif"),
          new Case("/a_fixed/b.c_auto.png", CHROME, "image/avif"),
          new Case("/photo_auto.png.webp", CHROME, NOTHING),
          new Case("/photo_fixed.png", CHROME, NOTHING),
          new Case("/photo_fixed@2x.png", CHROME, NOTHING),
          new Case("/photo_auto_fixed.png", CHROME, NOTHING),
          new Case("/photo.png", CHROME, NOTHING),
          new Case("/photo_unknown.png", CHROME, NOTHING),
          new Case("/photo_constructor.png", CHROME, NOTHING),
          new Case("/photo_auto.png.constructor", CHROME, NOTHING),
          new Case("/photo_.png", CHROME, NOTHING),
          new Case("/photo_auto/", CHROME, NOTHING),
          new Case("/health", CHROME, NOTHING),
          new Case("/", CHROME, NOTHING),
          new Case("/%E0%A4%A_auto.png", CHROME, NOTHING));

  @Test
  void acceptIsLeftAsOneWordWhereTheStyleNegotiatesAndNowhereElse() throws Exception {
    assertLeft(code("fixed").whole(), CASES);
  }

  @Test
  void aPathWithoutAStyleFollowsTheDefault() throws Exception {
    assertLeft(
        code("auto").whole(),
        List.of(
            new Case("/photo.png", CHROME, "image/avif"),
            new Case("/photo_unknown.png", CHROME, "image/avif"),
            new Case("/photo_fixed.png", CHROME, NOTHING)));
  }

  @Test
  void aListThatDoesNotFitLeavesOneWordForEveryPath() throws Exception {
    assertLeft(
        code("auto").withoutNames(),
        List.of(
            new Case("/photo_auto.png", CHROME, "image/avif"),
            new Case("/photo_fixed.png", "image/webp,*/*", "image/webp"),
            new Case("/photo_fixed.png", "*/*", NOTHING),
            new Case("/photo%5Ffixed.png", "*/*", NOTHING)));
  }

  @Test
  void theListOfTheStylesDecidesOnWhatIsLeft() throws Exception {
    List<Case> cases =
        List.of(
            new Case("/photo_auto.png", CHROME, "image/webp"),
            new Case("/photo_auto.png", "image/avif", "image/avif"));
    EdgeCode code =
        new EdgeCode(StylesYaml.parse(yaml("auto", "", "") + "auto: [webp, avif]", "t"), true);
    assertLeft(code.whole(), cases);
    assertLeft(code.withoutNames(), cases);
    assertLeft(
        new EdgeCode(StylesYaml.parse(yaml("auto", "", "") + "auto: [webp]", "t"), true).whole(),
        List.of(new Case("/photo_auto.png", "image/avif", NOTHING)));
  }

  @Test
  void aRepeatedHeaderCountsAsOne() throws Exception {
    Map<String, Object> accept =
        Map.of(
            "value",
            "text/html",
            "multiValue",
            List.of(Map.of("value", "text/html"), Map.of("value", "image/webp")));
    JsonNode left = run(code("fixed").whole(), event("GET", "/photo_auto.png", accept));
    assertThat(left.at("/headers/accept")).hasToString("{\"value\":\"image/webp\"}");
  }

  @Test
  void anotherSpellingIsSentToTheOneThatIsServed() throws Exception {
    for (String method : List.of("GET", "HEAD")) {
      JsonNode reply = run(code("fixed").whole(), event(method, "/a%5fauto@1x.PNG.JPEG", Map.of()));
      assertThat(reply.get("statusCode").asInt()).isEqualTo(308);
      assertThat(reply.at("/headers/location/value").asText()).isEqualTo("/a_auto.PNG.jpg");
      assertThat(reply.at("/headers/cache-control/value").asText())
          .isEqualTo("public, max-age=86400");
      assertThat(reply.at("/headers/access-control-allow-origin/value").asText()).isEqualTo("*");
    }
    JsonNode options = run(code("fixed").whole(), event("OPTIONS", "/a%5fauto.png", Map.of()));
    assertThat(options.get("uri").asText()).isEqualTo("/a%5fauto.png");
  }

  @Test
  void aMadeUpStyleIsSentToTheDefaultStyleWhereTheStylesSaySo() throws Exception {
    EdgeCode code = new EdgeCode(SomeStyles.redirecting(), true);
    JsonNode reply = run(code.whole(), event("GET", "/photo_w3OO@2x.png", Map.of()));
    assertThat(reply.get("statusCode").asInt()).isEqualTo(302);
    assertThat(reply.at("/headers/location/value").asText()).isEqualTo("/photo_w50@2x.png");
    assertThat(reply.at("/headers/cache-control/value").asText()).isEqualTo("public, max-age=60");
    JsonNode styled = run(code.whole(), event("GET", "/photo_w300.png", Map.of()));
    assertThat(styled.get("uri").asText()).isEqualTo("/photo_w300.png");
  }

  @Test
  void whereSomeSitesAreNamedTheAnswerNamesNone() throws Exception {
    EdgeCode some = new EdgeCode(code("fixed").styles(), false);
    assertThat(run(some.whole(), event("GET", "/%61.png", Map.of())).get("headers").toString())
        .contains("location")
        .doesNotContain("access-control");
  }

  @Test
  void theFunctionIsSmallEnoughForAHundredLongNames() throws Exception {
    String names = TOO_MANY.lines().limit(100).collect(Collectors.joining("\n", "", "\n"));
    EdgeCode code = new EdgeCode(StylesYaml.parse(yaml("auto", names, "format: auto"), "t"), true);
    assertThat(code.styles().all()).hasSize(102);
    assertThat(code.fits()).isTrue();
    assertThat(code.whole().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(10_240);
  }

  private static EdgeCode code(String standard) throws InvalidStylesException {
    return new EdgeCode(StylesYaml.parse(yaml(standard, "", ""), "test.yaml"), true);
  }

  private static String yaml(String standard, String names, String more) {
    return """
    default: %s
    densities: [1, 2, 10]
    styles:
      auto: { width: 1, format: auto }
      fixed: { width: 1 }
    """
            .replace("%s", standard)
        + names.replace("FORMAT", more);
  }

  private static void assertLeft(String program, List<Case> cases) throws Exception {
    List<Map<String, Object>> events =
        cases.stream()
            .map(each ->
                event(
                    "GET",
                    each.uri(),
                    each.accept().isEmpty() ? Map.of() : Map.of("value", each.accept())))
            .toList();
    List<JsonNode> answers = Node.map(program, "handler", events);
    for (int i = 0; i < cases.size(); i++) {
      Case each = cases.get(i);
      JsonNode answer = answers.get(i);
      assertThat(answer.at("/headers/accept/value").asText(""))
          .as("%s %s", each.uri(), each.accept())
          .isEqualTo(each.left());
      assertThat(answer.at("/uri").asText()).isEqualTo(each.uri());
      assertThat(answer.at("/headers/host/value").asText()).isEqualTo("example.com");
    }
  }

  private static JsonNode run(String program, Map<String, Object> event) throws Exception {
    return Node.map(program, "handler", List.of(event)).getFirst();
  }

  private static Map<String, Object> event(String method, String uri, Map<String, Object> accept) {
    Map<String, Object> headers = new LinkedHashMap<>();
    headers.put("host", Map.of("value", "example.com"));
    if (!accept.isEmpty()) {
      headers.put("accept", accept);
    }
    return Map.of(
        "version", "1.0", "request", Map.of("method", method, "uri", uri, "headers", headers));
  }
}

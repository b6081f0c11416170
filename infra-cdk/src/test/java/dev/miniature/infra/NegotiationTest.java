package dev.miniature.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

/// Runs the function of the edge in Node, on events as CloudFront makes them.
final class NegotiationTest {
  private static final String CHROME =
      "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8";
  private static final String NOTHING = "";

  /// A path, what the browser accepts, and what is left of it.
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
          new Case("/a_fixed/b.c_auto.png", CHROME, "image/avif"),
          new Case("/photo_auto.png.webp", CHROME, NOTHING),
          new Case("/photo_auto.png.JPEG", CHROME, NOTHING),
          new Case("/photo_fixed.png", CHROME, NOTHING),
          new Case("/photo_fixed@2x.png", CHROME, NOTHING),
          new Case("/photo_auto_fixed.png", CHROME, NOTHING),
          new Case("/photo.png", CHROME, NOTHING),
          new Case("/photo_unknown.png", CHROME, NOTHING),
          new Case("/photo_constructor.png", CHROME, NOTHING),
          new Case("/photo_auto/", CHROME, NOTHING),
          new Case("/", CHROME, NOTHING),
          new Case("/%E0%A4%A_auto.png", CHROME, "image/avif"));

  @Test
  void acceptIsLeftAsOneWordWhereTheStyleNegotiatesAndNowhereElse() throws Exception {
    List<JsonNode> answers = run(negotiation("fixed"), CASES);
    for (int i = 0; i < CASES.size(); i++) {
      Case each = CASES.get(i);
      assertThat(answers.get(i).at("/headers/accept/value").asText(""))
          .as("%s %s", each.uri(), each.accept())
          .isEqualTo(each.left());
      assertThat(answers.get(i).get("uri").asText()).isEqualTo(each.uri());
      assertThat(answers.get(i).at("/headers/host/value").asText()).isEqualTo("example.com");
    }
  }

  @Test
  void aPathWithoutAStyleFollowsTheDefault() throws Exception {
    List<Case> cases =
        List.of(
            new Case("/photo.png", CHROME, "image/avif"),
            new Case("/photo_unknown.png", CHROME, "image/avif"),
            new Case("/photo_fixed.png", CHROME, NOTHING));
    List<JsonNode> answers = run(negotiation("auto"), cases);
    for (int i = 0; i < cases.size(); i++) {
      assertThat(answers.get(i).at("/headers/accept/value").asText(""))
          .isEqualTo(cases.get(i).left());
    }
  }

  @Test
  void aRepeatedHeaderCountsAsOne() throws Exception {
    String event =
        """
        {"request": {"uri": "/photo_auto.png", "headers": {"accept": {"value": "text/html",
          "multiValue": [{"value": "text/html"}, {"value": "image/webp"}]}}}}\
        """;
    assertThat(evaluate(negotiation("fixed"), "[" + event + "]").getFirst().at("/headers/accept"))
        .hasToString("{\"value\":\"image/webp\"}");
  }

  /// CloudFront takes 10,240 bytes.
  @Test
  void theFunctionIsSmallEnoughForAHundredStyles() {
    SequencedMap<String, Boolean> styles = new LinkedHashMap<>();
    for (int i = 0; i < 100; i++) {
      styles.put("a-style-with-a-long-name-no-" + i, true);
    }
    assertThat(new Negotiation(styles, "a-style-with-a-long-name-no-1").code().length())
        .isLessThan(10_240);
  }

  @Test
  void acceptIsPartOfTheKeyOnlyWhereAStyleNegotiates() throws Exception {
    Synthesized negotiating =
        Synthesized.anew(Map.of(), styles -> styles.replace("format: jpg", "format: auto"));

    assertThat(negotiating.only("AWS::CloudFront::CachePolicy").toString())
        .contains("\"HeaderBehavior\":\"whitelist\",\"Headers\":[\"Accept\"]");
    assertThat(negotiating.only("AWS::CloudFront::Function").get("FunctionCode").asText())
        .contains("'preview': true", "'w300': false", "standard = 'w50'");
    assertThat(negotiating.only("AWS::CloudFront::Distribution").toString())
        .contains("\"EventType\":\"viewer-request\"");
    assertThat(Synthesized.standard().all("AWS::CloudFront::Function")).isEmpty();
  }

  private static Negotiation negotiation(String standard) {
    SequencedMap<String, Boolean> styles = new LinkedHashMap<>();
    styles.put("auto", true);
    styles.put("fixed", false);
    return new Negotiation(styles, standard);
  }

  private static List<JsonNode> run(Negotiation negotiation, List<Case> cases) throws Exception {
    ObjectMapper json = new ObjectMapper();
    List<Map<String, Object>> events = cases.stream().map(NegotiationTest::event).toList();
    return evaluate(negotiation, json.writeValueAsString(events));
  }

  private static Map<String, Object> event(Case each) {
    Map<String, Object> headers = new LinkedHashMap<>();
    headers.put("host", Map.of("value", "example.com"));
    if (!each.accept().isEmpty()) {
      headers.put("accept", Map.of("value", each.accept()));
    }
    return Map.of(
        "version",
        "1.0",
        "request",
        Map.of("method", "GET", "uri", each.uri(), "headers", headers));
  }

  /// What the function makes of each event.
  private static List<JsonNode> evaluate(Negotiation negotiation, String events)
      throws IOException, InterruptedException {
    String program =
        negotiation.code()
            + "\nconsole.log(JSON.stringify(JSON.parse(require('fs').readFileSync(0)).map(handler)));";
    Process node = new ProcessBuilder("node", "-e", program).redirectErrorStream(true).start();
    try (OutputStream in = node.getOutputStream()) {
      in.write(events.getBytes(StandardCharsets.UTF_8));
    }
    String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(node.waitFor()).as(said).isZero();
    return new ObjectMapper().readerForListOf(JsonNode.class).readValue(said);
  }
}

package dev.miniature.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// When the stack has the edge function, and what it says of a list of names that does not fit.
final class EdgeFunctionStackTest {

  @Test
  void aListThatDoesNotFitIsToldAtSynthesisAndPicturesStayRight() {
    Synthesized stack = with(Map.of(), "format: auto");
    assertThat(stack.findings())
        .singleElement()
        .asString()
        .contains("do not fit CloudFront's 10240");
    assertThat(stack.only("AWS::CloudFront::Function").get("FunctionCode").asText())
        .hasSizeLessThan(10_240)
        .contains("collapse(event.request, true)")
        .doesNotContain("some-style");
    assertThat(stack.only("AWS::CloudFront::CachePolicy").toString()).contains("[\"Accept\"]");
  }

  @Test
  void whereNothingNegotiatesAListThatDoesNotFitLeavesNoFunction() {
    Synthesized stack = with(Map.of("canonicalAtEdge", true), "height: 10");
    assertThat(stack.findings()).hasSize(1);
    assertThat(stack.all("AWS::CloudFront::Function")).isEmpty();
  }

  @Test
  void itIsThereWhereAStyleNegotiatesOrWhereItIsAskedFor() {
    Synthesized negotiating =
        Synthesized.anew(Map.of(), styles -> styles.replace("format: jpg", "format: auto"));
    assertThat(negotiating.only("AWS::CloudFront::CachePolicy").toString())
        .contains("\"HeaderBehavior\":\"whitelist\",\"Headers\":[\"Accept\"]");
    assertThat(negotiating.only("AWS::CloudFront::Function").get("FunctionCode").asText())
        .contains("\"negotiating\":[\"preview\"]", "\"standard\":\"w50\"");
    assertThat(negotiating.only("AWS::CloudFront::Distribution").toString())
        .contains("\"EventType\":\"viewer-request\"");
    Synthesized asked = Synthesized.with(Map.of("canonicalAtEdge", "true"));
    assertThat(asked.only("AWS::CloudFront::Function").get("FunctionCode").asText())
        .contains("\"negotiating\":[]");
    assertThat(asked.only("AWS::CloudFront::CachePolicy").toString()).doesNotContain("Accept\"]");
    assertThat(Synthesized.standard().all("AWS::CloudFront::Function")).isEmpty();
  }

  private static Synthesized with(Map<String, Object> changes, String more) {
    return Synthesized.anew(
        changes,
        styles ->
            styles.replace(
                "styles:\n", "styles:\n" + EdgeFunctionTest.TOO_MANY.replace("FORMAT", more)));
  }
}

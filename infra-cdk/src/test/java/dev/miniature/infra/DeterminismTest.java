package dev.miniature.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class DeterminismTest {
  private static final Set<String> INSIDE =
      Set.of("AWS::ApiGateway::Stage", "AWS::IAM::Policy", "AWS::Lambda::Alias");

  /// Each synthesis has its own folder, its own copy of the project and its own time.
  @Test
  void twoSynthesesGiveTheSameTemplates() {
    Map<String, Object> everything = new HashMap<>();
    everything.putAll(Map.of("region", "eu-central-1", "rateLimit", 2000, "sampleImages", true));
    everything.put("signingKeys", Map.of("b", TestProject.PUBLIC_KEY, "a", TestProject.PUBLIC_KEY));

    assertThat(Synthesized.anew(everything).templates())
        .hasSize(2)
        .isEqualTo(Synthesized.anew(everything).templates());
  }

  @Test
  void twoStagesShareNoName() {
    Synthesized other =
        Synthesized.with(
            Map.of(
                "signingKeys", Map.of("a2026", TestProject.PUBLIC_KEY),
                "stage", "second",
                "account", "123456789012"));
    assertThat(names(Synthesized.standard())).isNotEmpty();
    assertThat(names(other)).doesNotContainAnyElementsOf(names(Synthesized.standard()));
  }

  /// Everything that a resource is called by its template and not by CloudFormation. Aliases,
  /// stages and policies have names inside a function, an API and a role.
  private static List<String> names(Synthesized stack) {
    return stack.template().get("Resources").properties().stream()
        .map(resource -> resource.getValue())
        .filter(resource -> !INSIDE.contains(resource.get("Type").asText()))
        .flatMap(resource -> names(resource.get("Properties")))
        .toList();
  }

  @Test
  void oneStageMayStandInTwoRegions() {
    Synthesized signed =
        Synthesized.with(Map.of("signingKeys", Map.of("a2026", TestProject.PUBLIC_KEY)));
    for (String type : List.of("AWS::CloudFront::PublicKey", "AWS::CloudFront::KeyGroup")) {
      assertThat(signed.only(type).findValue("Name").toString()).contains("AWS::Region");
    }
    assertThat(signed.only("AWS::CloudFront::PublicKey").findValue("CallerReference").toString())
        .contains("AWS::Region");
  }

  private static Stream<String> names(JsonNode properties) {
    Stream<JsonNode> configurations =
        properties.properties().stream()
            .filter(property -> property.getKey().endsWith("Config"))
            .map(Map.Entry::getValue);
    return Stream.concat(Stream.of(properties), configurations)
        .flatMap(node -> node.properties().stream())
        .filter(property -> property.getKey().endsWith("Name"))
        .map(property -> property.getValue().toString())
        .filter(name -> !name.startsWith("{\"Ref\""));
  }
}

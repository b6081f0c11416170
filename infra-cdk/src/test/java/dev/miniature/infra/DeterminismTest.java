package dev.miniature.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeterminismTest {
  private static final int PROCESSES = 3;
  private static final Set<String> INSIDE =
      Set.of(
          "AWS::ApiGateway::Stage",
          "AWS::ApplicationAutoScaling::ScalingPolicy",
          "AWS::EC2::VPCEndpoint",
          "AWS::IAM::Policy",
          "AWS::Lambda::Alias");

  /// Each synthesis has its own folder, its own copy of the project and its own time.
  @Test
  void twoSynthesesGiveTheSameTemplates() {
    for (Map<String, Object> everything :
        List.of(SynthesisProgram.everything(), SynthesisProgram.everythingOnFargate())) {
      assertThat(Synthesized.anew(everything).templates())
          .hasSize(2)
          .isEqualTo(Synthesized.anew(everything).templates());
    }
  }

  /// The order of `Map.of` and `Set.of` changes only with the JVM's start, so a single process does
  /// not show it.
  @ParameterizedTest
  @ValueSource(strings = {"lambda", "fargate"})
  void everyProcessWritesTheSameBytes(String compute, @TempDir Path folder) throws Exception {
    TestProject.in(Files.createDirectories(folder.resolve("project")));
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < PROCESSES; i++) {
      processes.add(
          SynthesisProgram.start(folder.resolve("project"), folder.resolve("out" + i), compute));
    }
    for (Process process : processes) {
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(said).isZero();
    }
    Map<String, String> first = templates(folder.resolve("out0"));
    assertThat(first).hasSize(2);
    for (int i = 1; i < PROCESSES; i++) {
      assertThat(templates(folder.resolve("out" + i))).isEqualTo(first);
    }
  }

  private static Map<String, String> templates(Path out) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".template.json")).toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
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

  @Test
  void twoStagesOnFargateShareNoName() {
    Map<String, Object> second = new TreeMap<>(Fargate.STORED);
    second.put("stage", "second");
    assertThat(names(Fargate.stack())).isNotEmpty();
    assertThat(names(Synthesized.with(second))).doesNotContainAnyElementsOf(names(Fargate.stack()));
  }

  /// Returns all names that the template assigns to resources. Aliases, stages and policies have
  /// names inside a function, an API, a role and a service; endpoints have those of AWS's services.
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

package dev.miniature.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ThumbnailFunctionTest {
  private static final Synthesized STACK = Synthesized.standard();
  private static final Synthesized PROVISIONED =
      Synthesized.with(
          Map.of("snapStart", "false", "provisionedConcurrency", "2", "architecture", "arm64"));
  private static final Synthesized PLAIN = Synthesized.with(Map.of("snapStart", false));

  @Test
  void itIsJava25OnOneWholeCpuForAsLongAsTheGatewayWaits() {
    JsonNode function = function(STACK);
    assertThat(function.get("Runtime").asText()).isEqualTo("java25");
    assertThat(function.get("MemorySize").asInt()).isEqualTo(1769);
    assertThat(function.get("Timeout").asInt()).isEqualTo(29);
    assertThat(function.get("Architectures").get(0).asText()).isEqualTo("x86_64");
  }

  @Test
  void itStartsFromASnapshotOfAPublishedVersion() {
    assertThat(function(STACK).at("/SnapStart/ApplyOn").asText()).isEqualTo("PublishedVersions");
    assertThat(STACK.only("AWS::Lambda::Alias").at("/FunctionVersion/Fn::GetAtt/0").asText())
        .isEqualTo(STACK.ids("AWS::Lambda::Version").getFirst());
  }

  @Test
  void instancesCanBeKeptRunningInstead() {
    assertThat(function(PROVISIONED).has("SnapStart")).isFalse();
    assertThat(
            PROVISIONED
                .only("AWS::Lambda::Alias")
                .at("/ProvisionedConcurrencyConfig/ProvisionedConcurrentExecutions")
                .asInt())
        .isEqualTo(2);
    assertThat(function(PROVISIONED).at("/Architectures/0").asText()).isEqualTo("arm64");
  }

  @Test
  void bothOfLambdasCompilersRunWhereLambdaWouldStopAtTheFirst() {
    assertThat(options(PLAIN)).contains("-XX:TieredStopAtLevel=4");
    assertThat(options(STACK)).doesNotContain("Tiered");
    assertThat(options(PROVISIONED)).doesNotContain("Tiered");
  }

  /// The JVM does not start with two collectors, and Lambda names one.
  @Test
  void theMemoryOfTheJvmIsThatOfTheServerAndTheCollectorIsLambdas() {
    for (Synthesized stack : List.of(STACK, PROVISIONED, PLAIN)) {
      assertThat(options(stack))
          .startsWith(
              "--enable-native-access=ALL-UNNAMED"
                  + " -Xmn48m -XX:SurvivorRatio=2 -XX:ReservedCodeCacheSize=64m")
          .doesNotContain("GC", "-Xmx");
    }
  }

  @Test
  void nativeMemoryIsNotSpreadOverAPoolForEachThread() {
    for (Synthesized stack : List.of(STACK, PROVISIONED, PLAIN)) {
      assertThat(function(stack).at("/Environment/Variables/MALLOC_ARENA_MAX").asText())
          .isEqualTo("2");
    }
  }

  @Test
  void anOldVersionCanBeGoneBackTo() {
    assertThat(STACK.all("AWS::Lambda::Version"))
        .allMatch(version -> version.get("DeletionPolicy").asText().equals("Retain"));
  }

  @Test
  void itsLogIsJsonAndForgotten() {
    assertThat(function(STACK).at("/LoggingConfig/LogFormat").asText()).isEqualTo("JSON");
    assertThat(STACK.all("AWS::Logs::LogGroup"))
        .hasSize(2)
        .allMatch(group -> group.at("/Properties/RetentionInDays").asInt() == 30);
    assertThat(function(STACK).at("/LoggingConfig/LogGroup/Ref").asText())
        .isIn(STACK.ids("AWS::Logs::LogGroup"));
  }

  @Test
  void itsRequestsAreTraced() {
    assertThat(function(STACK).at("/TracingConfig/Mode").asText()).isEqualTo("Active");
    assertThat(STACK.only("AWS::ApiGateway::Stage").get("TracingEnabled").asBoolean()).isTrue();
  }

  @Test
  void limitsGoToItAsItReadsThem() {
    JsonNode variables =
        function(Synthesized.with(Map.of("maxPixels", 5_000_000, "reservedConcurrency", 7)))
            .at("/Environment/Variables");
    assertThat(variables.get("MAX_PIXELS").asText()).isEqualTo("5000000");
    assertThat(function(STACK).at("/Environment/Variables").has("MAX_PIXELS")).isFalse();
    assertThat(
            function(Synthesized.with(Map.of("maxDecodeMemory", 900_000_000)))
                .at("/Environment/Variables/MAX_DECODE_MEMORY")
                .asText())
        .isEqualTo("900000000");
  }

  @Test
  void decodersGoToItAsItReadsThem() {
    JsonNode variables =
        function(Synthesized.with(Map.of("decoders", List.of("jpeg", "png", "svg"))))
            .at("/Environment/Variables");
    assertThat(variables.get("DECODERS").asText()).isEqualTo("jpeg,png,svg");
    assertThat(function(STACK).at("/Environment/Variables").has("DECODERS")).isFalse();
  }

  @Test
  void itsConcurrencyIsReservedOnlyWhereAskedFor() {
    assertThat(function(STACK).has("ReservedConcurrentExecutions")).isFalse();
    assertThat(
            function(Synthesized.with(Map.of("maxPixels", 5_000_000, "reservedConcurrency", 7)))
                .get("ReservedConcurrentExecutions")
                .asInt())
        .isEqualTo(7);
  }

  private static JsonNode function(Synthesized stack) {
    return stack.all("AWS::Lambda::Function").stream()
        .map(each -> each.get("Properties"))
        .filter(each -> each.get("Runtime").asText().startsWith("java"))
        .findFirst()
        .orElseThrow();
  }

  private static String options(Synthesized stack) {
    return function(stack).at("/Environment/Variables/JAVA_TOOL_OPTIONS").asText();
  }
}

package dev.miniature.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.miniature.lambda.Events;
import dev.miniature.lambda.LambdaProcess;
import dev.miniature.lambda.LambdaReply;
import dev.miniature.lambda.RuntimeApi;
import dev.miniature.s3.LoopbackS3;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs exactly what the template deploys: its zip, its handler, its environment and its memory,
/// inside AWS's own Runtime Interface Client.
final class DeployedFunctionIT {
  @TempDir private static Path folder;

  private static LoopbackS3 store;
  private static RuntimeApi api;
  private static LambdaProcess function;

  @BeforeAll
  static void start() throws Exception {
    Synthesized stack = Synthesized.ofTheRealProject();
    JsonNode deployed = stack.only("AWS::Lambda::Function");
    store = LoopbackS3.inMemory();
    store.put(
        "photo.png", Files.readAllBytes(TestProject.realHome().resolve("test-images/photo.png")));
    api = new RuntimeApi();
    function =
        LambdaProcess.start(
            stack.asset(deployed.at("/Code/S3Key").asText()),
            deployed.get("Handler").asText(),
            folder,
            api,
            heap(deployed),
            environment(deployed));
  }

  @AfterAll
  static void stop() {
    function.close();
    api.close();
    store.close();
  }

  @Test
  void answersAnEventOfTheGatewayWithAPicture() throws Exception {
    LambdaReply reply = LambdaReply.of(api.invoke(Events.get("photo_w300.png")));

    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(reply.isBase64()).isTrue();
    assertThat(reply.headers()).containsEntry("Content-Type", "image/png");
  }

  /// The metrics are in the log line itself, because with JSON as log format Lambda would wrap what
  /// its own logger writes.
  @Test
  void writesMetricsOfItsStageIntoItsLog() throws Exception {
    LambdaReply.of(api.invoke(Events.get("photo_w50.png")));

    JsonNode line = new ObjectMapper().readTree(lineWith("/photo_w50.png"));
    assertThat(line.get("stage").asText()).isEqualTo("live");
    JsonNode directives = line.at("/_aws/CloudWatchMetrics");
    assertThat(directives.findValuesAsText("Name"))
        .contains("totalMs", "renderMs")
        .allMatch(name -> line.get(name).isNumber());
    directives
        .findValues("Dimensions")
        .forEach(sets ->
            sets.forEach(set ->
                set.forEach(name -> assertThat(line.get(name.asText()).isTextual()).isTrue())));
  }

  @Test
  void itsJvmTakesTheOptionsOfTheTemplate() throws Exception {
    LambdaReply.of(api.invoke(Events.get("gone_w50.png")));

    assertThat(function.output())
        .contains("Picked up JAVA_TOOL_OPTIONS: --enable-native-access=ALL-UNNAMED")
        .doesNotContain("WARNING", "Unrecognized");
  }

  private static String lineWith(String path) {
    return function.output().lines().filter(line -> line.contains(path)).findFirst().orElseThrow();
  }

  /// Returns JVM options that leave an eighth of the memory to native code.
  private static List<String> heap(JsonNode deployed) {
    return List.of("-Xmx" + deployed.get("MemorySize").asInt() * 7 / 8 + "m");
  }

  /// Returns the template's environment, without values that only AWS could fill in.
  private static Map<String, String> environment(JsonNode deployed) {
    Map<String, String> environment = new HashMap<>();
    deployed
        .at("/Environment/Variables")
        .properties()
        .forEach(variable -> environment.put(variable.getKey(), variable.getValue().asText()));
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", deployed.get("MemorySize").asText());
    environment.put("AWS_LAMBDA_LOG_FORMAT", deployed.at("/LoggingConfig/LogFormat").asText());
    environment.put(
        "AWS_LAMBDA_LOG_LEVEL", deployed.at("/LoggingConfig/ApplicationLogLevel").asText());
    environment.putAll(LambdaProcess.reaching(store));
    return environment;
  }
}

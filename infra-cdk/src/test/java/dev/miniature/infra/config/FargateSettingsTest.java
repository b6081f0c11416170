package dev.miniature.infra.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FargateSettingsTest {
  private static final String REGISTRY = "123456789012.dkr.ecr.eu-central-1.amazonaws.com/";

  @Test
  void lambdaNeedsNoneOfThem() throws InvalidConfigurationException {
    assertThat(Configuration.of(Map.of()).fargate()).isEmpty();
    assertThat(Configuration.of(Map.of("compute", "lambda")).fargate()).isEmpty();
  }

  @Test
  void anImageIsAllThatFargateNeeds() throws InvalidConfigurationException {
    assertThat(Configuration.of(onFargate(Map.of())).fargate())
        .contains(
            new FargateSettings(new ImageSource.Built(), new TaskSize(1024, 2048), 2, 10, 1200));
  }

  @Test
  void anImageHasATagOrADigest() throws InvalidConfigurationException {
    String digest = "sha256:" + "0123456789abcdef".repeat(4);
    assertThat(image(REGISTRY + "team/miniature:1.0"))
        .isEqualTo(new ImageSource.Stored("123456789012", "eu-central-1", "team/miniature", "1.0"));
    assertThat(image(REGISTRY + "miniature@" + digest))
        .isEqualTo(new ImageSource.Stored("123456789012", "eu-central-1", "miniature", digest));
  }

  /// Tasks without a way to the internet reach no other registry.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "miniature",
        "ghcr.io/team/miniature:1",
        "123456789012.dkr.ecr.eu-central-1.amazonaws.com/miniature",
        "123456789012.dkr.ecr.eu-central-1.amazonaws.com/Miniature:1",
        "123456789012.dkr.ecr.eu-central-1.amazonaws.com.example.com/miniature:1",
        "public.ecr.aws/team/miniature:1"
      })
  void otherImagesAreRefused(String image) {
    assertThatThrownBy(() -> image(image)).hasMessageStartingWith("cdk.json: image: found");
  }

  @ParameterizedTest
  @CsvSource({
    "1024, 2048",
    "1024, 8192",
    "512, 1024",
    "512, 4096",
    "2048, 5120",
    "4096, 30720",
    "8192, 20480"
  })
  void fargateOffers(int cpu, int memory) throws InvalidConfigurationException {
    assertThat(size(cpu, memory)).isEqualTo(new TaskSize(cpu, memory));
  }

  @ParameterizedTest
  @CsvSource({"1024, 1024", "1024, 9216", "1024, 2500", "512, 5120", "2048, 2048", "8192, 17408"})
  void fargateDoesNotOffer(int cpu, int memory) {
    assertThatThrownBy(() -> size(cpu, memory))
        .hasMessageStartingWith("cdk.json: taskMemory: with taskCpu " + cpu + ", Fargate offers");
  }

  @Test
  void keysOfTheOtherModeAreRefused() {
    assertThatThrownBy(() -> Configuration.of(onFargate(Map.of("snapStart", false, "memory", 2))))
        .hasMessageContaining("memory: only compute: lambda has it; remove it")
        .hasMessageContaining("snapStart: only compute: lambda has it; remove it");
    assertThatThrownBy(() -> Configuration.of(Map.of("maxTasks", 5)))
        .hasMessage("cdk.json: maxTasks: only compute: fargate has it; remove it");
  }

  @Test
  void aFleetIsLargeEnoughForItsLeast() {
    assertThatThrownBy(() -> Configuration.of(onFargate(Map.of("minTasks", 11))))
        .hasMessage("cdk.json: minTasks: 11 are more than maxTasks, 10");
  }

  @Test
  void withoutAnImageTheDeploymentBuildsOne() throws Exception {
    assertThat(Configuration.of(Map.of("compute", "fargate")).fargate().orElseThrow().image())
        .isEqualTo(new ImageSource.Built());
  }

  @Test
  void anImageOfAnotherRegionIsRefused() {
    Map<String, Object> context = onFargate(Map.of("region", "us-east-1"));
    context.put("image", REGISTRY + "miniature:1");
    assertThatThrownBy(() -> Configuration.of(context))
        .hasMessage("cdk.json: image: tasks can only fetch it from their own region");
  }

  private static ImageSource image(String text) throws InvalidConfigurationException {
    return Configuration.of(onFargate(Map.of("image", text))).fargate().orElseThrow().image();
  }

  private static TaskSize size(int cpu, int memory) throws InvalidConfigurationException {
    return Configuration.of(onFargate(Map.of("taskCpu", cpu, "taskMemory", memory)))
        .fargate()
        .orElseThrow()
        .size();
  }

  private static Map<String, Object> onFargate(Map<String, Object> more) {
    Map<String, Object> context = new HashMap<>(Map.of("compute", "fargate", "image", "build"));
    context.putAll(more);
    return context;
  }
}

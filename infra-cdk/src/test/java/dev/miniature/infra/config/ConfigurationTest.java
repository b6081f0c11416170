package dev.miniature.infra.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConfigurationTest {
  private static final String CERTIFICATE =
      "arn:aws:acm:us-east-1:123456789012:certificate/11111111-2222-3333-4444-555555555555";

  @Test
  void nothingNeedsToBeConfigured() throws InvalidConfigurationException {
    Configuration standard = Configuration.of(Map.of());

    assertThat(standard.stage()).isEqualTo("live");
    assertThat(standard.function().memory()).isEqualTo(1769);
    assertThat(standard.function().start()).isEqualTo(new Start.Snapshot());
    assertThat(standard.function().environment()).isEmpty();
    assertThat(standard.gateway()).isEqualTo(new GatewaySettings(100, 200, 1, true));
    assertThat(standard.domain()).isEmpty();
    assertThat(standard.logDays()).isEqualTo(30);
  }

  @Test
  void theCommandLineWritesEverythingAsText() throws InvalidConfigurationException {
    Map<String, Object> typed =
        Map.of(
            "memory",
            3008,
            "snapStart",
            false,
            "corsOrigins",
            List.of("https://a.de", "https://b.de"));
    Map<String, Object> texts =
        Map.of("memory", "3008", "snapStart", "false", "corsOrigins", "https://a.de, https://b.de");

    assertThat(Configuration.of(texts)).isEqualTo(Configuration.of(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "img.example.com",
        "img.xn--e1afmkfd.xn--p1ai",
        "xn--bcher-kva.example",
        "b.xn--vermgensberatung-pwb",
        "a.xn--mgbayh7gpa"
      })
  void domainsOfEveryTopLevelAreNames(String name) throws InvalidConfigurationException {
    Configuration named =
        Configuration.of(Map.of("domainName", name, "certificateArn", CERTIFICATE));
    assertThat(named.domain().orElseThrow().name()).isEqualTo(name);
  }

  @Test
  void keysOfTheToolsAreLetPass() throws InvalidConfigurationException {
    assertThat(
            Configuration.of(
                Map.of("@aws-cdk/core:x", true, "aws:cdk:y", "z", "cli-telemetry", false)))
        .isEqualTo(Configuration.of(Map.of()));
  }

  @Test
  void theTableOfTheManualHasEveryKeyAndNoOther() throws IOException {
    Path manual = Path.of(System.getProperty("miniature.home"), "docs/operations.md");
    List<String> keys =
        Files.readAllLines(manual).stream()
            .dropWhile(line -> !line.startsWith("## Configure"))
            .takeWhile(line -> !line.startsWith("## Environment"))
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.substring(0, line.indexOf('|', 1)))
            .flatMap(cell -> Pattern.compile("`(\\w+)`").matcher(cell).results())
            .map(name -> name.group(1))
            .sorted()
            .toList();

    assertThatThrownBy(() -> Configuration.of(Map.of("x", 1)))
        .hasMessage("cdk.json: x: there is no such key; there are " + String.join(", ", keys));
  }
}

package dev.miniature.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Synthesizes plausible configurations completely.
final class CombinationsTest {
  private static final String CERTIFICATE =
      "arn:aws:acm:us-east-1:123456789012:certificate/11111111-2222-3333-4444-555555555555";
  private static final Map<String, Object> ZONE =
      Map.of("hostedZoneId", "Z0123456789ABC", "hostedZoneName", "example.com");

  static List<Map<String, Object>> combinations() {
    return List.of(
        Map.of(),
        Map.of("originKey", 2),
        Map.of("canonicalAtEdge", true),
        Map.of("snapStart", false),
        Map.of("snapStart", "false", "provisionedConcurrency", "2", "architecture", "arm64"),
        Map.of("maxPixels", 5_000_000, "reservedConcurrency", 7),
        Map.of("originalsBucket", "pictures-of-ours"),
        Map.of(
            "originalsBucket",
            "pictures-of-ours",
            "originalsKey",
            "arn:aws:kms:eu-central-1:123456789012:key/abc"),
        Map.of("sampleImages", "true"),
        Map.of("gatewayLoggingRole", false),
        Map.of("region", "us-east-1", "rateLimit", "100"),
        Map.of(
            "region", "eu-central-1",
            "rateLimit", 2000,
            "originShield", "eu-central-1",
            "priceClass", "100",
            "corsOrigins", List.of("https://example.com")),
        with(ZONE, Map.of("region", "us-east-1", "domainName", "img.example.com")),
        with(ZONE, Map.of("region", "eu-west-1", "domainName", "img.example.com")),
        Map.of("domainName", "img.example.com", "certificateArn", CERTIFICATE),
        Map.of("alarmEmail", "ops@example.com", "alarmP95Ms", 900),
        Fargate.STORED,
        with(Fargate.STORED, Map.of("sampleImages", "true", "canonicalAtEdge", true)),
        with(
            Fargate.BUILT,
            Map.of(
                "architecture", "arm64",
                "taskCpu", 2048,
                "taskMemory", 5120,
                "originalsBucket", "pictures-of-ours",
                "originalsKey", "arn:aws:kms:eu-central-1:123456789012:key/abc")),
        with(
            with(ZONE, Fargate.BUILT),
            Map.of(
                "account", "123456789012",
                "region", "eu-west-1",
                "originShield", "eu-west-1",
                "rateLimit", 2000,
                "domainName", "img.example.com")),
        Map.of(
            "signingKeys",
            Map.of("a2026", TestProject.PUBLIC_KEY),
            "stage",
            "second",
            "account",
            "123456789012"));
  }

  @ParameterizedTest
  @MethodSource("combinations")
  void leavesNoFindingUnexplained(Map<String, Object> combination) {
    assertThat(Synthesized.with(combination).findings()).isEmpty();
  }

  @Test
  void everyTemplateAgreesWithCloudFormationsOwnSchemas() throws Exception {
    Optional<Path> linter = CfnLint.find();
    assumeThat(linter)
        .as("cfn-lint is neither on the path nor in .venv: pip install cfn-lint")
        .isPresent();
    List<String> command = new ArrayList<>();
    command.add(linter.orElseThrow().toString());
    // W3005: the CDK declares dependencies that CloudFormation infers anyway.
    command.addAll(List.of("--ignore-checks", "W3005", "--non-zero-exit-code", "warning", "--"));
    combinations().stream()
        .flatMap(combination -> Synthesized.with(combination).files().stream())
        .forEach(file -> command.add(file.toString()));

    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
  }

  private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(some);
    all.putAll(more);
    return Map.copyOf(all);
  }
}

package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.miniature.build.Repository;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Prometheus's own tool accepts the metrics and the alerts, where it is installed.
final class PromtoolTest {
  private static final String STYLES = "{ default: w50, styles: { w50: { width: 50 } } }";

  /// Names of the JVM instrumentation that the tool finds inelegant.
  private static final String OF_THE_JVM = "jvm_";

  @TempDir private static Path folder;

  @BeforeAll
  static void isInstalled() {
    assumeTrue(promtool().isPresent(), "promtool is not on the path");
  }

  private static Optional<Path> promtool() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(each -> Path.of(each, "promtool"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Test
  void itAcceptsTheAlerts() throws Exception {
    Path alerts = Repository.file("observability/alerts.yaml");
    assertThat(run(Optional.empty(), "check", "rules", alerts.toString()))
        .anyMatch(line -> line.matches(".*SUCCESS: \\d+ rules found.*"));
  }

  @Test
  void itRaisesTheAlertsAsTheirCasesSay() throws Exception {
    Path cases = Repository.file("observability/alerts-test.yaml");
    assertThat(run(Optional.empty(), "test", "rules", cases.toString()))
        .map(String::strip)
        .contains("SUCCESS")
        .noneMatch(line -> line.contains("FAILED"));
  }

  @Test
  void itAcceptsTheMetrics() throws Exception {
    Path text = folder.resolve("metrics.txt");
    try (MeasuredServer server = new MeasuredServer(folder, STYLES)) {
      server.get("/photo_w50.png");
      server.get("/none.png");
      Files.writeString(text, server.scrape().text());
    }
    assertThat(run(Optional.of(text), "check", "metrics"))
        .allMatch(line -> line.startsWith(OF_THE_JVM));
  }

  /// Returns the tool's complaints and messages.
  private static List<String> run(Optional<Path> input, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(promtool().orElseThrow().toString()));
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile(folder, "promtool", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    input.ifPresent(file -> builder.redirectInput(file.toFile()));
    builder.start().waitFor();
    return Files.readAllLines(output);
  }
}

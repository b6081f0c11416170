package dev.miniature.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The GitHub workflows: what they run and what they may do.
final class WorkflowTest {
  private static final Path WORKFLOWS = Path.of("../.github/workflows");

  /// A tag can be moved to other code; a commit cannot.
  @Test
  void actionsArePinnedToACommitAndSayWhichReleaseItIs() throws IOException {
    assertThat(lines())
        .filteredOn(line -> line.contains("uses:"))
        .isNotEmpty()
        .allMatch(line -> line.matches("\\s*- uses: [\\w./-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
  }

  @Test
  void workflowsMayReadTheSourceAndNothingElse() throws IOException {
    assertThat(files())
        .isNotEmpty()
        .allSatisfy(file ->
            assertThat(file)
                .content()
                .containsOnlyOnce("permissions:")
                .contains("\npermissions:\n  contents: read\n\n"));
  }

  @Test
  void theTestsRunByTheScriptThatRunsAnywhere() throws IOException {
    assertThat(lines()).contains("      - run: .ci/run");
    assertThat(Path.of("../.ci/run")).isExecutable();
  }

  private static List<String> lines() throws IOException {
    return files().stream().flatMap(WorkflowTest::linesOf).toList();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(WORKFLOWS)) {
      return files.toList();
    }
  }

  private static Stream<String> linesOf(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

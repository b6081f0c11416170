package dev.miniature.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.delivery.Limits;
import dev.miniature.image.Decoders;
import dev.miniature.image.render.Engine;
import dev.miniature.image.render.Renderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// `docs/operations.md` and the README list what the code reads and writes: variables and their
/// defaults, outcomes, log fields and metrics.
final class OperationsTest {
  private static final Document OPERATIONS = Document.read(Repository.file("docs/operations.md"));
  private static final Document README = Document.read(Repository.file("README.md"));
  private static final String CODE = "src/main/java/dev/miniature/";

  /// An environment variable in a look-up, a constant, or a picocli option.
  private static final Pattern VARIABLE =
      Pattern.compile(
          "(?:\\.get(?:OrDefault)?|\\b(?:flag|milliseconds|positive|read|text)|List\\.of"
              + "|String \\w+ =)[\\s(]+\"([A-Z][A-Z0-9_]{3,})\""
              + "|, \"([A-Z0-9]+_[A-Z0-9_]+)\"\\)"
              + "|env:([A-Z_]+)");

  private static final Pattern OUTCOME =
      Pattern.compile(
          "(?:Answer\\.of|new Answer|\\banswer)\\(\\s*\"(\\w+)\"|_OUTCOME = \"(\\w+)\"");
  private static final Pattern FIELD = Pattern.compile("json\\.\\w+\\(\"(\\w+)\"");
  private static final Pattern METRIC = Pattern.compile("new Metric\\(\"(\\w+)\"");

  @Test
  void thePageListsTheVariablesThatTheCodeReads() throws IOException {
    List<String> read = new ArrayList<>();
    for (String part : List.of("environment", "image/render", "lambda", "s3", "server", "vips")) {
      read.addAll(found(VARIABLE, part));
    }
    read.removeIf(name -> name.startsWith("VIPS_"));
    assertThat(OPERATIONS.rows("Environment", "variable"))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(read.stream().distinct().toList());
  }

  @Test
  void bothPagesHaveTheDefaultsOfTheLimits() {
    Limits limits = Limits.defaults(Renderer.with(Decoders.usual(), Engine.JAVA2D));
    TreeMap<String, Long> defaults = new TreeMap<>();
    defaults.put("MAX_ORIGINAL_BYTES", limits.maxOriginalBytes());
    defaults.put("MAX_PIXELS", limits.maxPixels());
    defaults.put("MAX_FRAMES", (long) limits.maxFrames());
    defaults.put("S3_TIMEOUT_MS", limits.storeTimeout().toMillis());
    defaults.put("RESERVE_MS", limits.reserve().toMillis());
    defaults.forEach((variable, value) -> {
      assertThat(OPERATIONS.cells("Environment", variable)).contains(Long.toString(value));
      assertThat(README.cells("Limits", variable)).contains(Long.toString(value));
    });
  }

  @Test
  void theReadmeListsLimitsThatOperationsLists() {
    assertThat(OPERATIONS.rows("Environment", "variable"))
        .containsAll(README.rows("Limits", "variable"));
  }

  @Test
  void thePageListsTheOutcomes() throws IOException {
    assertThat(OPERATIONS.rows("Logs and metrics", "outcome"))
        .containsExactlyInAnyOrderElementsOf(found(OUTCOME, "http"));
  }

  @Test
  void thePageListsTheFieldsOfTheLog() throws IOException {
    assertThat(OPERATIONS.rows("Logs and metrics", "field"))
        .containsExactlyInAnyOrderElementsOf(found(FIELD, "http/LogEntry"));
  }

  @Test
  void thePageListsTheMetrics() throws IOException {
    assertThat(OPERATIONS.rows("Logs and metrics", "metric"))
        .containsExactlyInAnyOrderElementsOf(found(METRIC, "lambda/EmbeddedMetrics"));
  }

  /// Returns the matches of a pattern in the sources of a package, or in one source.
  private static List<String> found(Pattern pattern, String part) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path source : Repository.paths()) {
      String path = source.toString();
      boolean isSource = path.contains(CODE + part + "/") && path.endsWith(".java");
      if (isSource || path.endsWith(CODE + part + ".java")) {
        pattern
            .matcher(Files.readString(Repository.file(path)))
            .results()
            .map(OperationsTest::group)
            .forEach(found::add);
      }
    }
    return found.stream().distinct().toList();
  }

  /// Returns the one group that has matched.
  private static String group(MatchResult match) {
    String group = null;
    for (int i = 1; group == null; i++) {
      group = match.group(i);
    }
    return group;
  }
}

package dev.miniature.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the `Dockerfile` repeats from other files is the same there.
final class DockerfileTest {
  private static final Pattern HEAP = Pattern.compile("heap='(.*)'");
  private static final Pattern COMPILER = Pattern.compile("compiler='(.*)'");
  private static final Pattern CODE_CACHE = Pattern.compile("-XX:ReservedCodeCacheSize=\\S+");
  private static final Pattern MODULE = Pattern.compile("<module>(.*)</module>");
  private static final Pattern VARIABLE = Pattern.compile("([A-Z_]+)=\\S+");

  private final String file = read("Dockerfile");

  /// `docs/performance.md` gives the reasons for one set of settings.
  @Test
  void theJvmHasTheSettingsOfTheLauncher() {
    String launcher = read("miniature");
    assertThat(file)
        .contains(first(HEAP, launcher).group(1))
        .contains(first(COMPILER, launcher).group(1))
        .contains(first(CODE_CACHE, launcher).group());
  }

  /// Maven does not build any module if the description of another is missing.
  @Test
  void theDescriptionOfEveryModuleIsSentToTheBuild() {
    List<String> sent = read(".dockerignore").lines().toList();
    assertThat(MODULE.matcher(read("pom.xml")).results().map(match -> match.group(1)))
        .hasSizeGreaterThan(5)
        .allMatch(name -> sent.contains("!" + name) || sent.contains("!" + name + "/pom.xml"));
  }

  @Test
  void theOperatorsPageListsTheVariablesThatItSets() {
    Document page = Document.read(Repository.file("docs/operations.md"));
    List<String> set =
        file.lines()
            .filter(line -> line.startsWith("ENV "))
            .flatMap(line -> VARIABLE.matcher(line).results())
            .map(match -> match.group(1))
            .toList();
    assertThat(set).contains("HOST", "PORT");
    assertThat(page.rows("As a container", "variable")).containsExactlyInAnyOrderElementsOf(set);
  }

  /// A base without a shell cannot run a command in the build, and needs none later.
  @Test
  void theLastStageOnlyCopies() {
    String last = file.substring(file.lastIndexOf("\nFROM "));
    assertThat(last)
        .contains("\nUSER 65532:65532\n", "\nSTOPSIGNAL SIGTERM\n", "\nHEALTHCHECK ")
        .doesNotContain("\nRUN ");
    assertThat(last.lines().filter(line -> line.matches("(?:ENTRYPOINT|CMD|  CMD) .*")))
        .hasSize(3)
        .allMatch(line -> line.contains("[\"") && line.endsWith("\"]"));
  }

  private static MatchResult first(Pattern pattern, String text) {
    return pattern.matcher(text).results().findFirst().orElseThrow();
  }

  private static String read(String path) {
    Path file = Repository.file(path);
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(file + " cannot be read", unreadable);
    }
  }
}

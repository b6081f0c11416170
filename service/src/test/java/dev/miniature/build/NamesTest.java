package dev.miniature.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// No two shipped classes have the same simple name, so a name is unambiguous and a search for it
/// finds one file.
final class NamesTest {
  private static final Path ROOT = Path.of("..");

  @Test
  void noTwoClassesThatAreShippedShareTheirName() throws IOException {
    List<Path> sources =
        Stream.of("image", "service", "function", "server", "infra-cdk")
            .flatMap(NamesTest::sources)
            .toList();
    assertThat(sources).hasSizeGreaterThan(400);
    assertThat(sources.stream().collect(Collectors.groupingBy(Path::getFileName)).values())
        .allSatisfy(files -> assertThat(files).hasSize(1));
  }

  private static Stream<Path> sources(String module) {
    try (Stream<Path> tree = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
      return tree
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("package-info.java"))
          .toList()
          .stream();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

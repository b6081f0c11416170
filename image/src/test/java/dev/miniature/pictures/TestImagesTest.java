package dev.miniature.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Compares the folder in the repository with the generator's output. On the JDK that made it, the
/// two are equal byte for byte; on others, except for rounding.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TestImagesTest {
  private static final Path FOLDER = Path.of("..", "test-images");
  private static final long ROOM = 8_000_000;

  private final Map<String, byte[]> made = TestImages.all();

  @BeforeAll
  static void pathsAreUnicode() {
    String encoding = System.getProperty("sun.jnu.encoding", "");
    assumeTrue(encoding.equals("UTF-8"), "This JVM's locale cannot name the files");
  }

  @ParameterizedTest
  @MethodSource("paths")
  void theCommittedFileIsWhatTheGeneratorMakes(String path) throws IOException {
    byte[] committed = Files.readAllBytes(FOLDER.resolve(path));
    assertThat(Alike.test(committed, Objects.requireNonNull(made.get(path))))
        .as("make it again")
        .isTrue();
  }

  @Test
  void nothingElseLiesInTheFolder() throws IOException {
    try (Stream<Path> found = Files.walk(FOLDER)) {
      assertThat(found.filter(Files::isRegularFile).map(this::name))
          .filteredOn(name -> !name.equals("README.md"))
          .containsExactlyInAnyOrderElementsOf(made.keySet());
    }
  }

  @Test
  void theFolderIsSmallEnoughToCloneGladly() {
    assertThat(made.values().stream().mapToLong(file -> file.length).sum()).isLessThan(ROOM);
  }

  @Test
  void theReadmeTellsOfEveryFile() throws IOException {
    String readme = Files.readString(FOLDER.resolve("README.md"), StandardCharsets.UTF_8);
    assertThat(made.keySet()).allSatisfy(path -> assertThat(readme).contains("`" + path + "`"));
  }

  Stream<String> paths() {
    return made.keySet().stream();
  }

  private String name(Path path) {
    return FOLDER.relativize(path).toString().replace('\\', '/');
  }
}

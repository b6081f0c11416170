package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DefaultOriginalsTest {
  @TempDir private Path home;
  private Path samples;

  @BeforeEach
  void makeSamples() throws Exception {
    samples = Files.createDirectory(home.resolve("test-images"));
    Files.writeString(samples.resolve("photo.png"), "p");
    Files.writeString(samples.resolve("README.md"), "r");
    Files.writeString(Files.createDirectory(samples.resolve("more")).resolve("a.jpg"), "a");
  }

  @Test
  void itBeginsWithCopiesOfTheSamples() throws Exception {
    Path folder = DefaultOriginals.beside(samples);
    assertThat(folder).isEqualTo(home.resolve("originals"));
    assertThat(folder.resolve("photo.png")).hasContent("p");
    assertThat(folder.resolve("more/a.jpg")).hasContent("a");
    assertThat(folder.resolve("README.md")).doesNotExist();
    assertThat(children(home)).containsExactlyInAnyOrder("test-images", "originals");
  }

  @Test
  void whatIsInItIsLeftAlone() throws Exception {
    Path folder = DefaultOriginals.beside(samples);
    Files.delete(folder.resolve("photo.png"));
    Files.writeString(folder.resolve("mine.png"), "m");
    assertThat(DefaultOriginals.beside(samples)).isEqualTo(folder);
    assertThat(children(folder)).containsExactlyInAnyOrder("mine.png", "more");
  }

  @Test
  void whereItCannotBeMadeTheSamplesAreServed() {
    Path readOnly = Path.of("/proc/self/fd");
    if (Files.isDirectory(readOnly)) {
      assertThat(DefaultOriginals.beside(readOnly)).isEqualTo(readOnly);
    }
  }

  private static List<String> children(Path folder) throws Exception {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(each -> each.getFileName().toString()).toList();
    }
  }
}

package dev.miniature.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.miniature.fuzz.target.EventTarget;
import dev.miniature.fuzz.target.HeaderTarget;
import dev.miniature.fuzz.target.PathTarget;
import dev.miniature.fuzz.target.StylesTarget;
import dev.miniature.fuzz.trial.SocketTrial;
import dev.miniature.fuzz.trial.WholeRenders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The fuzz corpus and all earlier findings are handled correctly.
final class CorpusTest {
  private static final Path CORPUS = Path.of("corpus");

  /// The number of recipes for each picture.
  private static final int RECIPES = 5;

  private static final WholeRenders RENDERS = new WholeRenders();

  @ParameterizedTest
  @MethodSource("pictures")
  void everyEngineMakesAThumbnailOfItOrSaysWhyNot(Path picture) throws IOException {
    byte[] file = Files.readAllBytes(picture);
    assertThat(LongStream.range(0, RECIPES).mapToObj(chance -> RENDERS.of(file, chance, "file")))
        .allSatisfy(words -> assertThat(words).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void itsHeaderIsReadInNoTime(Path picture) {
    holds(picture, HeaderTarget::fuzzerTestOneInput);
  }

  static Stream<Path> pictures() throws IOException {
    return in("pictures").stream();
  }

  @Test
  void pathsAreParsedAndPrinted() throws IOException {
    in("paths").forEach(path -> holds(path, PathTarget::fuzzerTestOneInput));
  }

  @Test
  void stylesAreReadOrTheirMistakesNamed() throws IOException {
    in("styles").forEach(path -> holds(path, StylesTarget::fuzzerTestOneInput));
  }

  @Test
  void eventsAreAnswered() throws IOException {
    in("events").forEach(path -> holds(path, EventTarget::fuzzerTestOneInput));
  }

  @Test
  void requestsAreAnswered() throws IOException {
    try (SocketTrial trial = new SocketTrial(List.of())) {
      for (Path path : in("requests")) {
        assertThat(trial.tried(0, Files.readAllBytes(path))).as("%s", path).isNotEmpty();
      }
    }
  }

  @Test
  void itIsSmall() throws IOException {
    long bytes = 0;
    for (Path path : in("")) {
      bytes += Files.size(path);
    }
    assertThat(bytes).isLessThan(300_000);
  }

  private static void holds(Path path, Target target) {
    assertThatCode(() -> target.take(Files.readAllBytes(path)))
        .as("%s", path)
        .doesNotThrowAnyException();
  }

  private static List<Path> in(String kind) throws IOException {
    try (Stream<Path> files = Files.walk(CORPUS.resolve(kind))) {
      List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
      assertThat(all).isNotEmpty();
      return all;
    }
  }

  private interface Target {
    void take(byte[] input);
  }
}

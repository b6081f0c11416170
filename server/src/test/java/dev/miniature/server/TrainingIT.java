package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.server.http.HttpServer;
import dev.miniature.server.queue.SingleFlight;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The jar as the launcher starts it, and the cache that the JVM writes for it.
@Timeout(300)
final class TrainingIT {
  private static final Path JAR = Path.of("target/miniature.jar").toAbsolutePath();

  /// As in the launcher: the cache is for one collector.
  private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-Xlog:disable");

  @TempDir private Path folder;
  private Path cache;

  @BeforeEach
  void name() {
    cache = folder.resolve("miniature.aot");
  }

  @Test
  void aCacheIsWrittenAndHolds() throws Exception {
    assertThat(run(start(OPTIONS, "train", cache.toString()))).isEmpty();
    assertThat(folder).isDirectoryContaining("glob:**.aot").isDirectoryNotContaining("glob:**/tr*");
    String loaded =
        run(
            start(
                List.of("-XX:+UseSerialGC", "-XX:AOTCache=" + cache, "-Xlog:class+load"),
                "--version"));
    for (Class<?> used :
        List.of(Miniature.class, ServeCommand.class, HttpServer.class, SingleFlight.class)) {
      assertThat(loaded).contains(used.getName() + " source: shared objects file");
    }
  }

  /// Such as one of another JDK, of other jars or of another collector, or half of one.
  @Test
  void aCacheThatDoesNotFitIsNoTroubleAndNotTalkedOf() throws Exception {
    for (String content : List.of("", "no cache", "x".repeat(100_000))) {
      Files.writeString(cache, content);
      List<String> options = new ArrayList<>(OPTIONS);
      options.add("-XX:AOTCache=" + cache);
      assertThat(run(start(options, "--version"))).startsWith("Miniature ").hasLineCount(1);
    }
    Files.delete(cache);
    assertThat(run(start(List.of("-XX:AOTCache=" + cache, "-Xlog:disable"), "--version")))
        .startsWith("Miniature ")
        .hasLineCount(1);
  }

  /// The JVM would write the cache when it ends, for seconds.
  @Test
  void aSignalEndsTheTrainingAtOnceAndNothingIsLeft() throws Exception {
    for (long millis : List.of(300L, 2_500L, 6_000L)) {
      Process process = start(OPTIONS, "train", cache.toString());
      if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
        continue;
      }
      List<ProcessHandle> children = process.descendants().toList();
      process.destroy();
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isNotZero();
      assertThat(children).as("after %d ms", millis).noneMatch(ProcessHandle::isAlive);
      assertThat(folder).as("after %d ms", millis).isDirectoryNotContaining("glob:**/training*");
    }
  }

  private Process start(List<String> options, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-Dminiature.home=" + Path.of("..").toAbsolutePath().normalize());
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
  }

  /// What it prints.
  private static String run(Process process) throws IOException, InterruptedException {
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }
}

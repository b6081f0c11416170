package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A process that is asked to stop does so in every state, and leaves nothing behind.
@Timeout(180)
final class TerminationTest {
  private static final int STARTS = 5;
  private static final int SIGINT = 2;

  @TempDir private Path files;
  private Path originals;

  @BeforeEach
  void writeOriginal() throws Exception {
    originals = Files.createDirectory(files.resolve("pictures"));
    Files.write(originals.resolve("photo.png"), Pictures.png(60, 40, Color.RED));
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "INT, 130"})
  void atAnyMoment(String signal, int code) throws Exception {
    assumeFalse(
        signal.equals("INT") && isInterruptIgnored(), "SIGINT is ignored, as after nohup &");
    Random random = new Random();
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < STARTS; i++) {
        long millis = random.nextLong(4_000);
        all.add(
            two.submit(() -> {
              ServeProcess serve = start();
              Thread.sleep(millis);
              stops(serve, signal, code, "after " + millis + " ms");
              return null;
            }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
  }

  @Test
  void rightAfterItAnswers() throws Exception {
    ServeProcess serve = start();
    assertThat(Wire.exchange(serve.url(), Wire.get("/health"))).startsWith("HTTP/1.1 200");
    stops(serve, "TERM", 143, "after /health");
  }

  /// The warm-up begins two seconds after the start, and takes some.
  @Test
  void whileItWarmsItselfUp() throws Exception {
    ServeProcess serve = start();
    serve.url();
    Thread.sleep(3_000);
    stops(serve, "TERM", 143, "during the warm-up");
  }

  /// Returns whether this process, and so each that it starts, ignores SIGINT: a shell without job
  /// control starts commands in the background so.
  private static boolean isInterruptIgnored() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .mapToLong(line -> Long.parseUnsignedLong(line.substring(8).strip(), 16))
            .anyMatch(ignored -> (ignored & 1L << (SIGINT - 1)) != 0);
  }

  private ServeProcess start() throws IOException {
    Path folder = Files.createTempDirectory(files, "run");
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    return ServeProcess.start(
        folder,
        Map.of(),
        List.of("-Djava.io.tmpdir=" + temporary),
        "--originals",
        originals.toString());
  }

  private static void stops(ServeProcess serve, String signal, int code, String when)
      throws IOException, InterruptedException {
    try (serve) {
      new ProcessBuilder("kill", "-" + signal, Long.toString(serve.pid())).start().waitFor();
      assertThat(serve.exit(20)).as(when).hasValue(code);
      assertThat(serve.err()).as(when).doesNotContainPattern("\\tat |Exception");
      assertThat(serve.folder().resolve("tmp")).as(when).isEmptyDirectory();
      assertThat(serve.folder()).as(when).isDirectoryNotContaining("glob:**/hs_err*");
    }
  }
}

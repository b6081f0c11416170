package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A separate process on a system with scarce resources.
@Timeout(180)
final class ScarceResourcesTest {
  private static final List<String> FORMATS = List.of("png", "jpg", "gif", "webp", "avif");

  @TempDir private Path files;
  private Path originals;

  @BeforeEach
  void writeOriginal() throws Exception {
    originals = Files.createDirectory(files.resolve("pictures"));
    Files.write(originals.resolve("photo.png"), Pictures.png(600, 400, Color.RED));
  }

  /// A folder in which nobody can write, not even root; and a disk on which no file may grow.
  @ParameterizedTest
  @ValueSource(strings = {"true", "ulimit -f 0"})
  void withoutRoomForTemporaryFilesEveryFormatIsServed(String limit) throws Exception {
    String nowhere = limit.equals("true") ? "/proc/sys/vm" : files.toString();
    try (ServeProcess serve =
        ServeProcess.limited(
            files,
            limit,
            Map.of("TMPDIR", nowhere),
            List.of("-Djava.io.tmpdir=" + nowhere),
            "--originals",
            originals.toString())) {
      URI url = serve.url();
      for (String format : FORMATS) {
        assertThat(Wire.exchange(url, Wire.get("/photo_w300.png." + format)))
            .as(format)
            .startsWith("HTTP/1.1 200");
      }
      assertThat(serve.out() + serve.err()).doesNotContain("WARN", "Exception");
    }
  }

  @Test
  void withFewerDescriptorsThanItNeedsItSaysSoAtOnce() throws Exception {
    try (ServeProcess serve =
        ServeProcess.limited(
            files, "ulimit -n 200", Map.of(), List.of(), "--originals", originals.toString())) {
      assertThat(serve.exit(60)).hasValue(1);
      assertThat(serve.err())
          .startsWith("miniature: This process may have 200 files open at the same time")
          .hasLineCount(1);
    }
  }

  /// Many idle connections, and a browser's six connections among them.
  @Test
  void withJustEnoughDescriptorsItNeverRunsOut() throws Exception {
    List<Socket> crowd = new ArrayList<>();
    try (ServeProcess serve =
            ServeProcess.limited(
                files, "ulimit -n 256", Map.of(), List.of(), "--originals", originals.toString());
        ExecutorService guests = Executors.newFixedThreadPool(6)) {
      URI url = serve.url();
      for (int i = 0; i < 300; i++) {
        crowd.add(new Socket(InetAddress.getLoopbackAddress(), url.getPort()));
      }
      for (Socket gaveWay : crowd.subList(0, 280)) {
        assertThat(gaveWay.getInputStream().read()).isEqualTo(-1);
      }
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        String path = "/photo_" + List.of("w300", "w50", "made" + i).get(i % 3) + ".png";
        answers.add(guests.submit(() -> Wire.exchange(url, Wire.get(path))));
      }
      for (Future<String> answer : answers) {
        assertThat(answer.get()).containsPattern("^HTTP/1.1 (200|503)");
      }
      assertThat(Wire.exchange(url, Wire.get("/photo_w300.png"))).startsWith("HTTP/1.1 200");
      assertThat(serve.out() + serve.err()).doesNotContain("Too many open files", "NoClassDef");
    } finally {
      close(crowd);
    }
  }

  private static void close(List<Socket> sockets) throws IOException {
    for (Socket each : sockets) {
      each.close();
    }
  }
}

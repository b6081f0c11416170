package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.server.folder.Folder;
import dev.miniature.server.folder.FolderS3;
import java.awt.Color;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A server behind a load balancer gets SIGTERM while it has work.
@Timeout(120)
final class DrainTest {
  private static final int CLIENTS = 4;

  @TempDir private Path files;
  private FolderS3 s3;
  private Map<String, String> environment;

  @BeforeEach
  void start() throws Exception {
    Path folder = Files.createDirectory(files.resolve("pictures"));
    Files.write(folder.resolve("photo.png"), Pictures.png(1_600, 1_200, Color.RED));
    s3 = FolderS3.start(Folder.at(folder), "127.0.0.1", 0);
    environment = UnattendedServerTest.environment(s3);
  }

  @AfterEach
  void stop() {
    s3.close();
  }

  /// The clients do what a load balancer does: they send until `/ready` is 503.
  @Test
  void noRequestIsLostUnderLoad() throws Exception {
    environment.put("DRAIN_MS", "2000");
    try (ServeProcess serve = ServeProcess.fromEnvironment(files, environment);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      URI url = serve.url();
      AtomicInteger answered = new AtomicInteger();
      List<Future<List<String>>> all = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        all.add(clients.submit(() -> lost(url, answered)));
      }
      while (answered.get() < 3 * CLIENTS) {
        Thread.sleep(20);
      }
      terminate(serve);
      for (Future<List<String>> each : all) {
        assertThat(each.get()).isEmpty();
      }
      assertThat(serve.exit(25)).hasValue(143);
      assertThat(serve.err()).hasLineCount(1);
    }
  }

  private static List<String> lost(URI url, AtomicInteger answered) throws Exception {
    List<String> lost = new ArrayList<>();
    boolean draining = false;
    while (!draining) {
      draining = Wire.exchange(url, Wire.get("/ready")).contains("draining");
      String answer = Wire.exchange(url, Wire.get("/photo_w300.png"));
      if (Wire.status(answer) != 200) {
        lost.add(answer);
      }
      answered.incrementAndGet();
    }
    return lost;
  }

  @Test
  void whileItDrainsAnAnswerEndsItsConnection() throws Exception {
    environment.put("DRAIN_MS", "3000");
    try (ServeProcess serve = ServeProcess.fromEnvironment(files, environment);
        Wire kept = new Wire(serve.url())) {
      kept.send("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(kept.until("}")).startsWith("HTTP/1.1 200 ").doesNotContain("Connection: close");
      terminate(serve);
      while (!Wire.exchange(serve.url(), Wire.get("/ready")).contains("draining")) {
        Thread.sleep(20);
      }
      kept.send("GET /photo_w50.png HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(kept.rest()).startsWith("HTTP/1.1 200 ").containsOnlyOnce("Connection: close");
      assertThat(serve.exit(25)).hasValue(143);
    }
  }

  /// Nobody waits for load balancers where there are none.
  @Test
  void withoutATimeToDrainItEndsAtOnce() throws Exception {
    try (ServeProcess serve = ServeProcess.fromEnvironment(files, environment)) {
      serve.url();
      terminate(serve);
      assertThat(serve.exit(8)).hasValue(143);
    }
  }

  private static void terminate(ServeProcess serve) throws Exception {
    new ProcessBuilder("kill", "-TERM", Long.toString(serve.pid())).start().waitFor();
  }
}

package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.server.folder.Folder;
import dev.miniature.server.folder.FolderS3;
import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// More concurrent requests than render slots.
@Timeout(120)
final class PageOfPicturesTest {
  private static final int PICTURES = 100;

  @TempDir private Path folder;
  private FolderS3 s3;

  @BeforeEach
  void writeOriginals() throws Exception {
    byte[] picture = Pictures.png(900, 600, Color.RED);
    for (int i = 0; i < PICTURES; i++) {
      Files.write(folder.resolve("photo" + i + ".png"), picture);
    }
    s3 = FolderS3.start(Folder.at(folder), "127.0.0.1", 0);
  }

  @AfterEach
  void stop() {
    s3.close();
  }

  @Test
  void aHundredDifferentOnesAskedForAtOnceAreAllServedAndTellTheirWait() throws Exception {
    try (LocalServer server = start(Map.of())) {
      List<String> answers = askForAll(server);
      assertThat(answers).allMatch(answer -> Wire.status(answer) == 200);
      assertThat(answers.stream().mapToDouble(PageOfPicturesTest::queueMillis).max().orElseThrow())
          .isGreaterThan(1);
    }
  }

  @Test
  void whatFindsNoPlaceInTheLineIsToldWhenToComeBack() throws Exception {
    try (LocalServer server = start(Map.of("MAX_QUEUE", "50", "MAX_QUEUE_PER_CLIENT", "1"))) {
      List<String> refused =
          askForAll(server).stream().filter(answer -> Wire.status(answer) != 200).toList();
      assertThat(refused).isNotEmpty();
      for (String answer : refused) {
        assertThat(Wire.status(answer)).isEqualTo(503);
        assertThat(Integer.parseInt(Wire.header(answer, "Retry-After"))).isBetween(1, 60);
      }
    }
  }

  private LocalServer start(Map<String, String> environment) throws Exception {
    return LocalServer.start(TestSettings.of(s3, environment, false, _ -> {}));
  }

  private static List<String> askForAll(LocalServer server) throws Exception {
    List<Wire> clients = new ArrayList<>();
    for (int i = 0; i < PICTURES; i++) {
      clients.add(new Wire(server.url()));
    }
    for (int i = 0; i < PICTURES; i++) {
      clients.get(i).send(Wire.get("/photo" + i + "_w300.png"));
    }
    List<String> answers = new ArrayList<>();
    for (Wire client : clients) {
      try (client) {
        answers.add(client.rest());
      }
    }
    return answers;
  }

  private static double queueMillis(String answer) {
    String timing = Wire.header(answer, "Server-Timing");
    return Double.parseDouble(timing.replaceFirst(".*queue;dur=([0-9.]+).*", "$1"));
  }
}

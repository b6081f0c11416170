package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.server.folder.Folder;
import dev.miniature.server.folder.FolderS3;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may use the API of the page, over real sockets.
final class LocalApiAccessTest {
  private static final String API = "/.miniature/originals";

  @TempDir private Path folder;
  private FolderS3 s3;
  private LocalServer server;

  @BeforeEach
  void start() throws Exception {
    Files.write(folder.resolve("photo.png"), Pictures.png(60, 40, Color.RED));
    s3 = FolderS3.start(Folder.at(folder), "127.0.0.1", 0);
    server = LocalServer.start(TestSettings.of(s3, Map.of(), true, _ -> {}));
  }

  @AfterEach
  void stop() {
    server.close();
    s3.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: localhost\r\nX-Forwarded-For: 10.0.0.1",
        "Host: localhost\r\nForwarded: for=10.0.0.1",
        "Host: thumbs.lan"
      })
  void whoIsBehindAProxyOnlyLooks(String headers) throws Exception {
    for (String line :
        List.of(
            "GET " + API + "/photo.png",
            "PUT " + API + "/x.png",
            "DELETE " + API + "/photo.png",
            "POST " + API + "/photo.png?to=x.png",
            "PUT /.miniature/styles",
            "POST /.miniature/try/photo_w50.png")) {
      assertThat(raw(line, headers + "\r\nContent-Length: 0")).startsWith("HTTP/1.1 403");
    }
    assertThat(raw("GET " + API, headers)).startsWith("HTTP/1.1 200");
    assertThat(folder.resolve("photo.png")).exists();
  }

  @Test
  void withoutThePageThereIsNoApi() throws Exception {
    try (LocalServer closed = LocalServer.start(TestSettings.of(s3, Map.of(), false, _ -> {}))) {
      for (String line :
          List.of("GET " + API, "DELETE " + API + "/photo.png", "GET /.miniature/styles")) {
        String answer =
            Wire.exchange(
                closed.url(), line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 4(04|05) .*").doesNotContain("photo.png");
      }
    }
    assertThat(folder.resolve("photo.png")).exists();
  }

  private String raw(String line, String headers) throws IOException {
    return Wire.exchange(
        server.url(), line + " HTTP/1.1\r\nConnection: close\r\n" + headers + "\r\n\r\n");
  }
}

package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.server.folder.Folder;
import dev.miniature.server.folder.FolderS3;
import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a proxy, or anybody, says about the client plays no part in the reply: caches keep it.
final class ForwardedHeadersTest {
  private static final String FORWARDED =
      """
      Forwarded: for=192.0.2.9;host=evil.example;proto=https
      X-Forwarded-For: 192.0.2.9
      X-Forwarded-Host: evil.example
      X-Forwarded-Port: 444
      X-Forwarded-Prefix: /evil
      X-Forwarded-Proto: https
      X-Forwarded-Server: evil.example
      X-Original-URL: /evil_w50.png
      X-Rewrite-URL: /evil_w50.png
      X-Real-IP: 192.0.2.9
      """
          .replace("\n", "\r\n");

  @TempDir private static Path folder;
  private static FolderS3 s3;
  private static LocalServer server;

  @BeforeAll
  static void start() throws Exception {
    Files.write(folder.resolve("photo.png"), Pictures.png(60, 40, Color.RED));
    s3 = FolderS3.start(Folder.at(folder), "127.0.0.1", 0);
    server = LocalServer.start(TestSettings.of(s3, Map.of(), false, _ -> {}));
  }

  @AfterAll
  static void stop() {
    server.close();
    s3.close();
  }

  @Test
  void theAnswerIsTheSameWithAndWithoutThem() throws Exception {
    for (String path :
        List.of("/photo_w50.png", "/photo_w50@1x.png", "/none.png", "/", "/styles.json")) {
      assertThat(answer(path, FORWARDED)).as(path).isEqualTo(answer(path, ""));
    }
  }

  private static String answer(String path, String headers) throws Exception {
    String request =
        "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n";
    return Wire.exchange(server.url(), request)
        .replaceAll("\"requestId\":\"\\w+\"|(?m)^(?:Server-Timing|Date): .*$", "");
  }
}

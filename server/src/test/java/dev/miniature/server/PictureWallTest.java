package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.miniature.http.LogEntry;
import dev.miniature.server.folder.Folder;
import dev.miniature.server.folder.FolderS3;
import java.awt.Color;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// A page of another site in a real browser, with more thumbnails than a browser has connections
/// and a server has slots.
@EnabledIf(value = "dev.miniature.server.Browser#isThere", disabledReason = "There is no Chromium.")
@Timeout(120)
final class PictureWallTest {
  private static final int PICTURES = 60;

  @TempDir private Path folder;
  @TempDir private Path profile;
  private final Queue<LogEntry> log = new ConcurrentLinkedQueue<>();
  private FolderS3 s3;
  private LocalServer server;
  private HttpServer site;

  @BeforeEach
  void start() throws Exception {
    for (int i = 0; i < PICTURES; i++) {
      Color colour = Color.getHSBColor(i / (float) PICTURES, 0.6f, 0.9f);
      Files.write(folder.resolve("photo" + i + ".png"), Pictures.png(1600, 800, colour));
    }
    s3 = FolderS3.start(Folder.at(folder), "127.0.0.1", 0);
    server = LocalServer.start(TestSettings.of(s3, Map.of(), false, log::add));
    byte[] page = page().getBytes(StandardCharsets.UTF_8);
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext(
        "/wall",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    site.start();
  }

  @AfterEach
  void stop() {
    site.stop(0);
    server.close();
    s3.close();
  }

  @Test
  void aBrowserShowsAllSixtyPicturesOfAPage() throws Exception {
    try (Tab tab = Tab.open(profile)) {
      tab.show(1400, 900, false);
      tab.go(
          "http://127.0.0.1:" + site.getAddress().getPort() + "/wall",
          "[...document.images].every(image => image.complete)");
      assertThat(
              tab.text("[...document.images].filter(image => image.naturalWidth === 300).length"))
          .isEqualTo(String.valueOf(PICTURES));
      Files.write(Path.of("target", "wall.webp"), tab.picture("webp", 80));
    }
    assertThat(log).hasSize(PICTURES).extracting(LogEntry::status).containsOnly(200);
  }

  private String page() {
    return IntStream.range(0, PICTURES)
        .mapToObj(
            i -> "<img width=130 src=\"" + server.url().resolve("/photo" + i + "_w300.png") + "\">")
        .collect(Collectors.joining("\n", "<!doctype html><title>Wall</title>\n", "\n"));
  }
}

package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.server.folder.Folder;
import dev.miniature.server.folder.FolderS3;
import java.awt.Color;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page, and who may see it.
final class LocalPageTest {
  @TempDir private static Path folder;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static FolderS3 s3;
  private static LocalServer server;

  @BeforeAll
  static void start() throws Exception {
    Files.write(folder.resolve("photo.png"), Pictures.png(600, 400, Color.RED));
    s3 = FolderS3.start(Folder.at(folder), "127.0.0.1", 0);
    server = LocalServer.start(settings(true));
  }

  private static Settings settings(boolean page) throws Exception {
    return TestSettings.of(s3, Map.of(), page, _ -> {});
  }

  @AfterAll
  static void stop() {
    server.close();
    s3.close();
  }

  @Test
  void thePageIsAtTheRoot() throws Exception {
    HttpResponse<String> page = send(root());
    assertThat(page.headers().firstValue("content-type")).hasValue("text/html; charset=utf-8");
    assertThat(page.body()).startsWith("<!doctype html>").contains("<title>Miniature</title>");
  }

  @Test
  void thePageRunsOnlyItsOwnScripts() throws Exception {
    HttpResponse<String> page = send(root());
    assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    Matcher names =
        Pattern.compile("(?:src|href)=\"(/\\.miniature/page/[^\"]+)\"").matcher(page.body());
    assertThat(names.results().map(name -> name.group(1)).toList())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(send(at(name)).statusCode()).isEqualTo(200));
    assertThat(page.body()).doesNotContain("<style", "style=", " onclick");
    assertThat(send(at("/.miniature/page/none.js")).statusCode()).isEqualTo(404);
  }

  @Test
  void withoutThePageNobodyIsToldTheNamesOfOriginals() throws Exception {
    try (LocalServer closed = LocalServer.start(settings(false))) {
      String answer =
          Wire.exchange(
              closed.url(), "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      assertThat(answer).startsWith("HTTP/1.1 404").doesNotContain("photo.png");
      assertThat(Wire.status(Wire.exchange(closed.url(), Wire.get("/photo_w50.png"))))
          .isEqualTo(200);
    }
  }

  @Test
  void theRootTakesNoPosts() throws Exception {
    HttpRequest.Builder post = root().POST(HttpRequest.BodyPublishers.ofString("x"));
    assertThat(send(post).statusCode()).isEqualTo(405);
  }

  private static HttpRequest.Builder root() {
    return at("/");
  }

  private static HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create(server.url() + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }
}

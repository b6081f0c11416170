package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miniature.server.folder.Folder;
import dev.miniature.server.folder.FolderS3;
import dev.miniature.server.http.AllowedHosts;
import dev.miniature.server.http.Authority;
import dev.miniature.server.startup.CannotRunException;
import java.awt.Color;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Foreign host names, and pages of other origins, at both ports.
final class ForeignCallersTest {
  @TempDir private static Path folder;
  private static FolderS3 s3;
  private static LocalServer server;

  @BeforeAll
  static void start() throws Exception {
    Files.write(folder.resolve("photo.png"), Pictures.png(60, 40, Color.RED));
    s3 = FolderS3.start(Folder.at(folder), "127.0.0.1", 0);
    server = LocalServer.start(TestSettings.of(s3, Map.of(), true, _ -> {}));
  }

  @AfterAll
  static void stop() {
    server.close();
    s3.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:8080",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "10.0.0.1",
        "[::2]",
        "0.0.0.0",
        "localhost@evil.example",
        "2130706433",
        "localhost..",
        ""
      })
  void aForeignHostIsRefusedBeforeAnythingElse(String host) throws Exception {
    for (String path :
        List.of("/photo_w50.png", "/", "/health", "/none.png", "/.miniature/originals")) {
      assertThat(http("GET " + path, "Host: " + host)).matches("(?s)HTTP/1.1 4(21|00) .*problem.*");
    }
    String url = PresignedUrl.get(s3, "photo.png").getRawPath();
    assertThat(s3("GET " + url, "Host: " + host)).matches("(?s)HTTP/1.1 40[03] .*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST:1",
        "localhost.",
        "127.0.0.1:80",
        "[::1]:9",
        "thumbs.lan:443"
      })
  void ourOwnNamesAreAnsweredByAtAnyPort(String host) throws Exception {
    assertThat(http("GET /photo_w50.png", "Host: " + host)).startsWith("HTTP/1.1 200");
  }

  @Test
  void withoutAHostOnlyTheStateIsTold() throws Exception {
    assertThat(old("/health")).startsWith("HTTP/1.1 200");
    assertThat(old("/ready")).startsWith("HTTP/1.1 ").contains("\"status\":");
    assertThat(old("/photo_w50.png")).startsWith("HTTP/1.1 421");
  }

  private static String old(String path) throws IOException {
    return Wire.exchange(server.url(), "GET " + path + " HTTP/1.0\r\n\r\n");
  }

  @Test
  void aTargetThatIsAWholeUrlMustAgreeWithTheHost() throws Exception {
    assertThat(http("GET http://localhost/photo_w50.png", "Host: localhost"))
        .startsWith("HTTP/1.1 200");
    for (String host : List.of("evil.example", "localhost@evil.example", "127.0.0.1")) {
      assertThat(http("GET http://" + host + "/photo_w50.png", "Host: localhost"))
          .matches("(?s)HTTP/1.1 4(21|00) .*");
    }
  }

  @Test
  void twoHostsAreNone() throws Exception {
    assertThat(http("GET /photo_w50.png", "Host: localhost\r\nHost: localhost"))
        .startsWith("HTTP/1.1 400");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: null",
        "Origin: http://localhost:3000",
        "Origin: https://evil.example",
        "Origin: http://localhost@evil.example",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site"
      })
  void aForeignPageNeitherListsNorPostsNorReads(String page) throws Exception {
    String host = "Host: localhost\r\n" + page;
    for (String line :
        List.of(
            "GET /.miniature/originals",
            "GET /.miniature/originals/photo.png",
            "GET /.miniature/styles",
            "OPTIONS /.miniature/styles",
            "PUT /.miniature/styles",
            "POST /.miniature/styles",
            "POST /.miniature/try/photo_w50.png",
            "PUT /.miniature/originals/photo.png",
            "DELETE /.miniature/originals/photo.png",
            "POST /.miniature/originals/photo.png?to=x.png",
            "GET /.miniature/page/main.js")) {
      assertThat(http(line, host + "\r\nContent-Length: 0"))
          .startsWith("HTTP/1.1 403")
          .doesNotContain("photo.png\"", "Access-Control");
    }
    assertThat(folder.resolve("photo.png")).exists();
    assertThat(http("POST /photo_w50.png", host)).startsWith("HTTP/1.1 403");
    assertThat(http("GET /photo_w50.png", host))
        .startsWith("HTTP/1.1 200")
        .doesNotContain("Access-Control");
    assertThat(http("OPTIONS /photo_w50.png", host)).doesNotContain("Access-Control");
    URI url = PresignedUrl.get(s3, "photo.png");
    assertThat(s3("GET " + target(url), "Host: " + url.getAuthority() + "\r\n" + page))
        .startsWith("HTTP/1.1 403")
        .contains("Pages of other origins may not use this server");
  }

  @Test
  void ourOwnPageLists() throws Exception {
    for (String host : List.of("localhost:80", "thumbs.lan")) {
      String own =
          "Host: " + host + "\r\nOrigin: http://" + host + "\r\nSec-Fetch-Site: same-origin";
      assertThat(http("GET /.miniature/originals", own)).contains("photo.png");
    }
  }

  @Test
  void withoutASignatureTheS3ServerTellsNothing() throws Exception {
    try (FolderS3 open = FolderS3.start(Folder.at(folder), "0.0.0.0", 0)) {
      for (FolderS3 each : List.of(s3, open)) {
        for (String line :
            List.of(
                "GET /",
                "GET /originals",
                "GET /originals?list-type=2",
                "GET /originals/photo.png",
                "PUT /originals/new.png",
                "DELETE /originals/photo.png",
                "OPTIONS /originals/photo.png")) {
          String host = "Host: " + each.endpoint().getAuthority();
          assertThat(send(each.endpoint(), line, host))
              .startsWith("HTTP/1.1 403")
              .doesNotContain("Access-Control", "photo.png");
        }
      }
    }
    assertThat(folder.resolve("photo.png")).exists();
    assertThat(folder.resolve("new.png")).doesNotExist();
  }

  @Test
  void theS3ServerTakesNoForms() throws Exception {
    String form =
        "Host: "
            + s3.endpoint().getAuthority()
            + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 0";
    assertThat(s3("POST /originals", form)).startsWith("HTTP/1.1 403").contains("Form uploads");
    assertThat(s3("POST /originals?delete", form))
        .startsWith("HTTP/1.1 403")
        .contains("Form uploads");
  }

  @Test
  void whatTheS3ServerAnswersIsNoPage() throws Exception {
    Files.writeString(folder.resolve("page.html"), "<script>alert(1)</script>");
    URI url = PresignedUrl.get(s3, "page.html");
    String host = "Host: " + url.getAuthority();
    String answer = s3("GET " + target(url), host);
    assertThat(answer)
        .startsWith("HTTP/1.1 200")
        .contains("Content-Security-Policy: sandbox", "X-Content-Type-Options: nosniff")
        .contains("Content-Disposition: attachment");
    URI chosen = PresignedUrl.getAs(s3, "page.html", "text/html");
    assertThat(s3("GET " + target(chosen), host)).startsWith("HTTP/1.1 403");
    assertThat(s3("GET /originals/none", host)).contains("Content-Security-Policy: sandbox");
  }

  @Test
  void whereOthersReachTheServerAddressesAreAnsweredByAndNamesAreNot() throws Exception {
    AllowedHosts everywhere = AllowedHosts.on("0.0.0.0", List.of("Pictures.lan.", "::2"));
    for (String host :
        List.of("10.0.0.7:8080", "[fe80::1]", "localhost", "pictures.lan", "[::2]")) {
      assertThat(Authority.parse(host).map(everywhere::allows)).as(host).hasValue(true);
    }
    assertThat(Authority.parse("evil.example").map(everywhere::allows)).hasValue(false);
    assertThatThrownBy(() -> AllowedHosts.on("0.0.0.0", List.of("http://x/")))
        .isInstanceOf(CannotRunException.class);
  }

  private static String target(URI url) {
    return url.getRawPath() + "?" + url.getRawQuery();
  }

  private static String http(String line, String headers) throws IOException {
    return send(server.url(), line, headers);
  }

  private static String s3(String line, String headers) throws IOException {
    return send(s3.endpoint(), line, headers);
  }

  private static String send(URI to, String line, String headers) throws IOException {
    return Wire.exchange(to, line + " HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n");
  }
}

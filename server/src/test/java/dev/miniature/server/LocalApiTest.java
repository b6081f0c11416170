package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.server.folder.Folder;
import dev.miniature.server.folder.FolderS3;
import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The API of the page for originals, over real sockets.
final class LocalApiTest {
  private static final String API = "/.miniature/originals";

  @TempDir private Path folder;
  private FolderS3 s3;
  private LocalServer server;

  @BeforeEach
  void start() throws Exception {
    Files.createDirectories(folder.resolve("shop"));
    Files.write(folder.resolve("photo.png"), Pictures.png(60, 40, Color.RED));
    Files.write(folder.resolve("shop/a b.png"), Pictures.png(60, 40, Color.BLUE));
    Files.writeString(folder.resolve("notes.txt"), "<script>alert(1)</script>");
    Files.writeString(folder.resolve("page.png"), "<script>alert(1)</script>");
    s3 = FolderS3.start(Folder.at(folder), "127.0.0.1", 0);
    server = LocalServer.start(TestSettings.of(s3, Map.of(), true, _ -> {}));
  }

  @AfterEach
  void stop() {
    server.close();
    s3.close();
  }

  @Test
  void originalsAreListedWithFoldersAndReasons() throws Exception {
    assertThat(get(API))
        .startsWith("HTTP/1.1 200")
        .contains("\"folder\":\"shop/\",\"count\":1", "\"key\":\"photo.png\"", "\"total\":4")
        .contains("Files with the extension .txt are not read as pictures.");
    assertThat(get(API + "?folder=shop/")).contains("\"key\":\"shop/a b.png\"");
    assertThat(get(API + "?search=B.PNG")).contains("\"total\":1");
    assertThat(get(API + "?named=photo.png&named=none.png")).contains("\"total\":1");
    assertThat(get(API + "?max=many")).startsWith("HTTP/1.1 400");
  }

  @Test
  void aPictureIsUploadedAndHasThumbnails() throws Exception {
    byte[] picture = Pictures.png(90, 60, Color.GREEN);
    assertThat(put("/new/h%C3%BCt.png", picture, "")).startsWith("HTTP/1.1 204");
    assertThat(folder.resolve("new/hüt.png")).hasBinaryContent(picture);
    assertThat(get("/new/h%C3%BCt_w50.png")).startsWith("HTTP/1.1 200");
    assertThat(get(API + "?folder=new/")).contains("\"total\":1");
  }

  @Test
  void anUploadAsNewLeavesWhatIsThere() throws Exception {
    byte[] before = Files.readAllBytes(folder.resolve("photo.png"));
    assertThat(put("/photo.png", new byte[] {1}, "If-None-Match: *\r\n"))
        .startsWith("HTTP/1.1 412")
        .contains("There is a picture called photo.png already.");
    assertThat(folder.resolve("photo.png")).hasBinaryContent(before);
    assertThat(put("/photo.png", new byte[] {1}, "")).startsWith("HTTP/1.1 204");
    assertThat(folder.resolve("photo.png")).hasBinaryContent(new byte[] {1});
  }

  @Test
  void anUploadThatBreaksOffChangesNothing() throws Exception {
    try (Wire wire = new Wire(server.url())) {
      wire.send(
          "PUT " + API + "/half.png HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nhalf");
      wire.reset();
    }
    assertThat(put("/whole.png", new byte[] {1}, "")).startsWith("HTTP/1.1 204");
    assertThat(folder.resolve("half.png")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../x.png",
        "/.hidden.png",
        "/a/.git/x.png",
        "/a//x.png",
        "/x.json",
        "/x%2Fy.png",
        "/x%zz.png",
        "/",
        "/a%00.png"
      })
  void namesThatNoAddressCanHaveAreRefused(String name) throws Exception {
    assertThat(put(name, new byte[] {1}, "")).matches("(?s)HTTP/1.1 4(00|04|05) .*");
    assertThat(send("POST " + API + "/photo.png?to=.x.png", "Content-Length: 0"))
        .startsWith("HTTP/1.1 400");
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(4);
    }
  }

  @Test
  void whatIsLargerThanTheLimitIsRefusedBeforeItArrives() throws Exception {
    assertThat(
            Wire.exchange(
                server.url(),
                "PUT "
                    + API
                    + "/x.png HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Length: 99999999\r\n\r\n"))
        .startsWith("HTTP/1.1 413")
        .contains("64000000");
    assertThat(send("PUT " + API + "/x.png", "Transfer-Encoding: chunked\r\n\r\n0\r\n"))
        .startsWith("HTTP/1.1 411");
  }

  @Test
  void aPictureIsRenamedUnlessTheNameIsTaken() throws Exception {
    assertThat(send("POST " + API + "/photo.png?to=shop/a%20b.png", "Content-Length: 0"))
        .startsWith("HTTP/1.1 412");
    assertThat(send("POST " + API + "/photo.png?to=shop/c.png", "Content-Length: 0"))
        .startsWith("HTTP/1.1 204");
    assertThat(folder.resolve("photo.png")).doesNotExist();
    assertThat(folder.resolve("shop/c.png")).exists();
    assertThat(get(API + "?folder=shop/")).contains("shop/c.png");
    assertThat(send("POST " + API + "/photo.png?to=d.png", "Content-Length: 0"))
        .startsWith("HTTP/1.1 404");
  }

  @Test
  void ofTwoRenamesToOneNameAtOnceOneIsRefused() throws Exception {
    for (int round = 0; round < 10; round++) {
      Files.write(folder.resolve("a.png"), new byte[] {1});
      Files.write(folder.resolve("b.png"), new byte[] {2});
      String to = ".png?to=c" + round + ".png";
      assertThat(
              atOnce(
                  () -> send("POST " + API + "/a" + to, "Content-Length: 0"),
                  () -> send("POST " + API + "/b" + to, "Content-Length: 0")))
          .containsExactlyInAnyOrder("HTTP/1.1 204", "HTTP/1.1 412");
      boolean isFirstLeft = Files.exists(folder.resolve("a.png"));
      assertThat(Files.exists(folder.resolve("b.png"))).isNotEqualTo(isFirstLeft);
      assertThat(folder.resolve("c" + round + ".png"))
          .hasBinaryContent(new byte[] {(byte) (isFirstLeft ? 2 : 1)});
    }
  }

  @Test
  void aStoreThatDoesNotAnswerIsNotCalledRefusal() throws Exception {
    s3.close();
    assertThat(put("/photo.png", new byte[] {1}, ""))
        .startsWith("HTTP/1.1 502")
        .contains("The store did not answer");
  }

  @Test
  void aPictureIsDeleted() throws Exception {
    assertThat(send("DELETE " + API + "/photo.png", "")).startsWith("HTTP/1.1 204");
    assertThat(folder.resolve("photo.png")).doesNotExist();
    assertThat(get(API)).doesNotContain("photo.png");
    assertThat(send("DELETE " + API + "/photo.png", "")).startsWith("HTTP/1.1 404");
  }

  @Test
  void anOriginalIsSentOnlyIfItIsAPictureForTheWeb() throws Exception {
    assertThat(get(API + "/photo.png"))
        .startsWith("HTTP/1.1 200")
        .contains("Content-Type: image/png", "X-Content-Type-Options: nosniff");
    assertThat(get(API + "/page.png")).startsWith("HTTP/1.1 415").doesNotContain("script>");
    assertThat(get(API + "/notes.txt")).startsWith("HTTP/1.1 415").doesNotContain("script>");
  }

  /// Returns the protocol and status of both answers.
  private static List<String> atOnce(Callable<String> one, Callable<String> other)
      throws Exception {
    List<String> answers = new ArrayList<>();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<String> answer : clients.invokeAll(List.of(one, other))) {
        answers.add(answer.get().substring(0, "HTTP/1.1 204".length()));
      }
    }
    return answers;
  }

  private String put(String name, byte[] bytes, String headers) throws IOException {
    String head =
        "PUT "
            + API
            + name
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + headers
            + "Content-Length: "
            + bytes.length
            + "\r\n\r\n";
    try (Wire wire = new Wire(server.url())) {
      wire.send(head.getBytes(StandardCharsets.US_ASCII));
      wire.send(bytes);
      return wire.rest();
    }
  }

  private String get(String target) throws IOException {
    return Wire.exchange(server.url(), Wire.get(target));
  }

  private String send(String line, String headers) throws IOException {
    return raw(line, "Host: localhost" + (headers.isEmpty() ? "" : "\r\n" + headers));
  }

  private String raw(String line, String headers) throws IOException {
    return Wire.exchange(
        server.url(), line + " HTTP/1.1\r\nConnection: close\r\n" + headers + "\r\n\r\n");
  }
}

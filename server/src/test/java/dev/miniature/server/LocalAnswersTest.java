package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.http.LogEntry;
import dev.miniature.server.folder.Folder;
import dev.miniature.server.folder.FolderS3;
import java.awt.Color;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The format of answers on the wire.
final class LocalAnswersTest {
  @TempDir private static Path folder;
  private static final Queue<LogEntry> LOGGED = new ConcurrentLinkedQueue<>();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static FolderS3 s3;
  private static LocalServer server;

  @BeforeAll
  static void start() throws Exception {
    Files.write(folder.resolve("photo.png"), Pictures.png(600, 400, Color.RED));
    Files.writeString(folder.resolve("text.png"), "no picture");
    s3 = FolderS3.start(Folder.at(folder), "127.0.0.1", 0);
    server = LocalServer.start(TestSettings.of(s3, Map.of(), true, LOGGED::add));
  }

  @AfterAll
  static void stop() {
    server.close();
    s3.close();
  }

  @Test
  void theTagOfAnAnswerSavesTheNextOne() throws Exception {
    String tag = get("/photo_w50.png").headers().firstValue("etag").orElseThrow();
    HttpResponse<byte[]> again =
        send(HttpRequest.newBuilder(at("/photo_w50.png")).header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void anAnswerThatCannotHaveABodyTellsNoLengthAndKeepsTheConnection() throws Exception {
    String tag = get("/photo_w50.png").headers().firstValue("etag").orElseThrow();
    for (String method : List.of("GET", "HEAD")) {
      assertEmpty(304, method, "/photo_w50.png", "If-None-Match: " + tag + "\r\n");
    }
    assertEmpty(204, "OPTIONS", "/photo_w50.png", "");
  }

  /// A shared cache that receives a length of 0 in a 304 goes on to serve empty pictures (RFC 9110,
  /// section 8.6). Nothing may follow the headers either, because a client would read it as the
  /// next answer.
  private static void assertEmpty(int status, String method, String path, String headers)
      throws IOException {
    String request = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
    String answers = Wire.exchange(server.url(), request + Wire.get("/none.png"));
    String first = answers.substring(0, answers.indexOf("\r\n\r\n") + 4);
    assertThat(first)
        .startsWith("HTTP/1.1 " + status + " ")
        .doesNotContainIgnoringCase("content-length")
        .doesNotContainIgnoringCase("transfer-encoding");
    assertThat(answers.substring(first.length())).startsWith("HTTP/1.1 404 ");
  }

  @Test
  void everyOtherAnswerTellsTheLengthOfItsBody() throws Exception {
    for (String path :
        List.of("/photo_w50.png", "/none.png", "/%zz", "/text.png", "/health", "/")) {
      String answer = Wire.exchange(server.url(), Wire.get(path));
      int body = answer.indexOf("\r\n\r\n") + 4;
      assertThat(answer.substring(0, body))
          .containsIgnoringCase("\r\nContent-Length: " + (answer.length() - body) + "\r\n");
    }
  }

  @Test
  void headTellsTheTagAndNoLength() throws Exception {
    String answer =
        Wire.exchange(
            server.url(),
            "HEAD /photo_w300.png HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 200").contains("ETag: ").endsWith("\r\n\r\n");
    assertThat(answer).doesNotContainIgnoringCase("content-length");
  }

  @Test
  void errorsAreProblemsInJson() throws Exception {
    HttpResponse<byte[]> answer = get("/none.png");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(text(answer)).contains("\"status\":404", "\"requestId\":\"");
  }

  @Test
  void refusalsOfTheServerItselfAreProblemsInJsonToo() throws Exception {
    String answer = Wire.exchange(server.url(), "GET /a b.png HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assertThat(answer)
        .startsWith("HTTP/1.1 400")
        .contains("application/problem+json", "\"requestId\":\"")
        .doesNotContain("Access-Control");
  }

  /// As on Lambda, only our own grammar checks paths.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /photo_w300%.png | A '%' must be followed by two hexadecimal digits.
          /%zz             | A '%' must be followed by two hexadecimal digits.
          /photo.png%2     | A '%' must be followed by two hexadecimal digits.
          /%C3             | The path is not valid UTF-8.
          /%00             | Backslashes and control characters cannot be part of a name.
          /..              | '.' and '..' are not names.
          /../photo.png    | '.' and '..' are not names.
          /a%2Fb           | An escaped slash cannot be part of a name.
          """)
  void aPathThatCanBeNoneIsRefusedByOurGrammarOnAConnectionThatIsKept(String path, String why)
      throws Exception {
    for (String target : List.of(path, path + "?x=%zz", "http://localhost" + path)) {
      String one = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
      String answers = Wire.exchange(server.url(), one + Wire.get("/photo_w50.png"));
      assertThat(answers)
          .startsWith("HTTP/1.1 400 ")
          .contains("\"title\":\"Bad path\"", "\"detail\":\"" + why + "\"");
      assertThat(Wire.header(answers, "Cache-Control")).isEqualTo("public, max-age=60");
      assertThat(answers.substring(9)).contains("HTTP/1.1 200 ");
      assertThat(LOGGED).extracting(LogEntry::path).contains(path).endsWith("/photo_w50.png");
    }
  }

  @Test
  void whatIsRefusedForItsHostOrItsPageIsLoggedWithItsPath() throws Exception {
    String last = "Connection: close\r\n\r\n";
    Wire.exchange(server.url(), "GET /host.png HTTP/1.1\r\nHost: evil.example\r\n" + last);
    Wire.exchange(
        server.url(),
        "POST /page%zz HTTP/1.1\r\nHost: localhost\r\nOrigin: http://evil.example\r\n" + last);
    assertThat(LOGGED)
        .extracting(entry -> entry.status() + " " + entry.method() + " " + entry.path())
        .contains("421 GET /host.png", "403 POST /page%zz");
  }

  @Test
  void ofWhatCannotBeReadNothingIsMadeUpInTheLog() throws Exception {
    Wire.exchange(server.url(), "GET /a b.png HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assertThat(LOGGED)
        .extracting(entry -> entry.method() + " " + entry.path())
        .endsWith("- -")
        .doesNotContain("BAD /badMessage");
  }

  @Test
  void twoHundredOddRequestsGetFourHundredsAndTheServerServesOn() throws Exception {
    int before = LOGGED.size();
    SoftAssertions all = new SoftAssertions();
    for (byte[] odd : OddRequests.all()) {
      String answer = followed(Wire.exchange(server.url(), odd));
      String sent = new String(odd, 0, Math.min(80, odd.length), StandardCharsets.ISO_8859_1);
      all.assertThat(Wire.status(answer)).as("The answer to %s", sent).isBetween(400, 499);
      all.assertThat(answer).as("The answer to %s", sent).contains("problem+json");
    }
    all.assertAll();
    assertThat(LOGGED.size() - before).isGreaterThanOrEqualTo(200);
    assertThat(get("/photo_w300.png").statusCode()).isEqualTo(200);
  }

  /// Follows the redirect to the canonical spelling, which must be the only one.
  private static String followed(String answer) throws IOException {
    return Wire.status(answer) == 308
        ? Wire.exchange(server.url(), Wire.get(Wire.header(answer, "Location")))
        : answer;
  }

  @Test
  void halfRequestsDisturbNobody() throws Exception {
    String whole = Wire.get("/photo_w300.png");
    for (int length = 0; length < whole.length(); length += 7) {
      try (Wire wire = new Wire(server.url())) {
        wire.send(whole.substring(0, length));
      }
    }
    assertThat(get("/photo_w300.png").statusCode()).isEqualTo(200);
  }

  private static URI at(String path) {
    return URI.create(server.url() + path);
  }

  private static HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(at(path)));
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}

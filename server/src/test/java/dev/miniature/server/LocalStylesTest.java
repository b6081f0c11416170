package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.server.folder.Folder;
import dev.miniature.server.folder.FolderS3;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The API of the page for styles, over real sockets.
final class LocalStylesTest {
  private static final String API = "/.miniature/styles";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path folder;
  private FolderS3 s3;
  private LiveFile styles;
  private LocalServer server;

  @BeforeEach
  void start() throws Exception {
    Files.write(folder.resolve("photo.png"), Pictures.png(600, 400, Color.RED));
    s3 = FolderS3.start(Folder.at(folder), "127.0.0.1", 0);
    styles = LiveFile.of(TestSettings.STYLES);
    server = LocalServer.start(TestSettings.of(s3, styles.live(), Map.of(), true));
  }

  @AfterEach
  void stop() {
    server.close();
    s3.close();
  }

  @Test
  void theFileIsToldWithItsStyles() throws Exception {
    HttpResponse<String> answer = text(request(API));
    assertThat(answer.body())
        .contains("\"file\":\"styles.yaml\"", "\"default\":\"w50\"", "\"mistakes\":[]")
        .contains("\"name\":\"w300\",\"width\":300", "\"densities\":[1,2]");
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(text(request(API).header("If-None-Match", tag)).statusCode()).isEqualTo(304);
  }

  @Test
  void aTextIsCheckedWithoutBeingSaved() throws Exception {
    String wrong = current().replace("width: 300", "width: wide");
    assertThat(post(API, wrong).body())
        .contains("\"line\":4,\"key\":\"styles.w300.width\"", "found 'wide'")
        .contains("\"keys\":{\"width\":\"wide\",\"height\":\"150\"}");
    assertThat(post(API, current().replace("width: 300", "width: 320")).body())
        .contains("\"mistakes\":[]", "\"kind\":\"pixels\"", "width 300 → 320");
    assertThat(post(API, "x".repeat(300_000)).statusCode()).isEqualTo(400);
    assertThat(current()).contains("width: 300");
  }

  @Test
  void anEditKeepsTheRestOfTheText() throws Exception {
    String commented = current().replace("styles:", "# ours\nstyles:");
    assertThat(post(API + "?style=w300&key=width&value=320", commented).body())
        .contains("# ours\\n", "width: 320");
    assertThat(post(API + "?style=w300&key=height", commented).body())
        .contains("w300: { width: 300 }");
    assertThat(post(API + "?style=w300", commented).body())
        .contains("\"text\":\"default: w50\\ndensities: [1, 2]\\n# ours\\nstyles:\\n  w50:");
  }

  @Test
  void anEditOfWhatContainsItselfHasTheMistakesOfTheText() throws Exception {
    String text = "default: x\nstyles: &a\n  x: *a\n";
    String mistakes = post(API, text).body();
    assertThat(mistakes).contains("\"key\":\"styles.x.x\"");
    assertThat(post(API + "?style=x&key=width&value=7", text).body()).isEqualTo(mistakes);
    assertThat(post(API + "?style=x", text).body()).isEqualTo(mistakes);
  }

  @Test
  void anEditOfAnAliasIsRefusedWithTheReason() throws Exception {
    String text = "default: y\nstyles:\n  y: &y { width: 9 }\n  x: *y\n";
    assertThat(post(API, text).body()).contains("\"mistakes\":[]");
    HttpResponse<String> refused = post(API + "?style=x&key=width&value=7", text);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("styles.yaml:4: x: an alias stands here for a value of another key");
  }

  @Test
  void aFileThatIsNoRegularFileIsNotWritten() throws Exception {
    String text = current();
    String tag = tag();
    Files.delete(styles.file());
    Files.createDirectory(styles.file());
    HttpResponse<String> saved = put(text, tag);
    assertThat(saved.statusCode()).isEqualTo(409);
    assertThat(saved.body()).contains("styles.yaml is not a regular file.");
  }

  @Test
  void aSavedTextIsInUseAtOnce() throws Exception {
    String tag = tag();
    String text = current() + "  w20: { width: 20 }\n";
    HttpResponse<String> saved = put(text, tag);
    assertThat(saved.statusCode()).isEqualTo(200);
    assertThat(width(bytes(request("/photo_w20.png")))).isEqualTo(20);
    assertThat(put(text, tag).statusCode()).isEqualTo(412);
    assertThat(put("styles: none", tag()).statusCode()).isEqualTo(422);
    assertThat(put(text, "").statusCode()).isEqualTo(428);
  }

  @Test
  void unsavedStylesAreTriedAsAGetWouldAnswer() throws Exception {
    String text = current().replace("width: 300, height: 150", "width: 123");
    HttpRequest.Builder attempt =
        request("/.miniature/try/photo_w300.png").POST(BodyPublishers.ofString(text));
    assertThat(width(bytes(attempt))).isEqualTo(123);
    assertThat(width(bytes(request("/photo_w300.png")))).isEqualTo(225);
    assertThat(post("/.miniature/try/photo_w300.png.json", text).body()).contains("\"width\":123");
    assertThat(post("/.miniature/try/none_w300.png", text).statusCode()).isEqualTo(404);
    assertThat(post("/.miniature/try/photo_w300.png", "styles: none").statusCode()).isEqualTo(422);
  }

  private String current() throws Exception {
    String body = text(request(API)).body();
    String quoted = body.replaceFirst("(?s).*\"text\":\"((?:[^\"\\\\]|\\\\.)*)\".*", "$1");
    return quoted.replace("\\n", "\n").replace("\\\"", "\"");
  }

  private String tag() throws Exception {
    return text(request(API)).headers().firstValue("ETag").orElseThrow();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.url() + path));
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return text(request(path).POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> put(String body, String tag) throws Exception {
    HttpRequest.Builder put = request(API).PUT(BodyPublishers.ofString(body));
    return text(tag.isEmpty() ? put : put.header("If-Match", tag));
  }

  private static HttpResponse<String> text(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static byte[] bytes(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofByteArray()).body();
  }

  private static int width(byte[] png) throws Exception {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    return image.getWidth();
  }
}

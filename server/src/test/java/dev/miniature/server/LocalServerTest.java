package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miniature.s3.S3Timeouts;
import dev.miniature.server.folder.Folder;
import dev.miniature.server.folder.FolderS3;
import dev.miniature.server.startup.CannotRunException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/// The whole process, over real sockets.
final class LocalServerTest {
  @TempDir private static Path folder;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static FolderS3 s3;
  private static LocalServer server;

  @BeforeAll
  static void start() throws Exception {
    Files.write(folder.resolve("photo.png"), Pictures.png(600, 400, Color.RED));
    Files.writeString(folder.resolve("text.png"), "no picture");
    Files.write(folder.resolve("empty.png"), new byte[0]);
    byte[] whole = Pictures.png(600, 400, Color.BLUE);
    Files.write(folder.resolve("half.png"), Arrays.copyOf(whole, whole.length / 2));
    s3 = FolderS3.start(Folder.at(folder), "127.0.0.1", 0);
    server = LocalServer.start(settings(Map.of()));
  }

  private static Settings settings(Map<String, String> environment) throws Exception {
    return TestSettings.of(s3, environment, true, _ -> {});
  }

  @AfterAll
  static void stop() {
    server.close();
    s3.close();
  }

  @Test
  void aPathIsAnsweredWithTheThumbnail() throws Exception {
    HttpResponse<byte[]> answer = get("/photo_w300.png");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).hasValue("image/png");
    assertThat(answer.headers().firstValue("cache-control")).hasValue("public, max-age=86400");
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.body()));
    assertThat(image.getWidth()).isEqualTo(225);
    assertThat(image.getHeight()).isEqualTo(150);
    assertThat(image.getRGB(100, 75)).isEqualTo(Color.RED.getRGB());
  }

  @Test
  void onlyPicturesThatAreReadAreListed() throws Exception {
    Files.write(folder.resolve("moving.gif"), Pictures.png(10, 10, Color.RED));
    assertThat(keys(server)).contains("photo.png", "moving.gif");
    try (LocalServer pngs = LocalServer.start(settings(Map.of("DECODERS", "png")))) {
      assertThat(keys(pngs)).contains("photo.png").doesNotContain("moving.gif");
    }
  }

  private static List<String> keys(LocalServer server) {
    return server.catalogue().list().originals().stream()
        .map(Catalogue.Listing.Original::key)
        .toList();
  }

  @Test
  void aFileDroppedIntoTheFolderIsThereAtOnce() throws Exception {
    assertThat(get("/dropped_w50.png").statusCode()).isEqualTo(404);
    Files.write(folder.resolve("dropped.png"), Pictures.png(100, 100, Color.GREEN));
    assertThat(get("/dropped_w50.png").statusCode()).isEqualTo(200);
  }

  @Test
  void anUploadByAnS3ClientIsThereAtOnce() throws Exception {
    try (S3Client client = s3.address().open(S3Timeouts.within(Duration.ofSeconds(9)))) {
      client.putObject(
          put -> put.bucket(FolderS3.BUCKET).key("2024/für dich.png"),
          RequestBody.fromBytes(Pictures.png(100, 100, Color.GREEN)));
    }
    assertThat(get("/2024/f%C3%BCr%20dich_w50.png").statusCode()).isEqualTo(200);
  }

  @Test
  void replacingAFileByHandChangesItsTag() throws Exception {
    Files.write(folder.resolve("swap.png"), Pictures.png(100, 100, Color.GREEN));
    String before = get("/swap_w50.png").headers().firstValue("etag").orElseThrow();
    Files.write(folder.resolve("swap.png"), Pictures.png(90, 120, Color.GREEN));
    assertThat(get("/swap_w50.png").headers().firstValue("etag")).isPresent().isNotEqualTo(before);
  }

  @Test
  void rawBracketsAndRawUtf8AreSentToTheSpellingThatIsServed() throws Exception {
    Files.write(folder.resolve("a[1] ü.png"), Pictures.png(100, 100, Color.GREEN));
    String answer = Wire.exchange(server.url(), Wire.get("/a[1]%20ü_w50.png?v=2"));
    assertThat(Wire.status(answer)).isEqualTo(308);
    assertThat(Wire.header(answer, "Location")).isEqualTo("/a%5B1%5D%20%C3%BC_w50.png");
    assertThat(get("/a%5B1%5D%20%C3%BC_w50.png").statusCode()).isEqualTo(200);
  }

  @Test
  void filesThatAreNoPicturesAreTheCallersTrouble() throws Exception {
    assertThat(get("/text_w50.png").statusCode()).isEqualTo(415);
    assertThat(get("/empty_w50.png").statusCode()).isEqualTo(415);
    assertThat(get("/half_w50.png").statusCode()).isEqualTo(422);
  }

  @Test
  void healthTellsVersionRendererAndUptime() throws Exception {
    assertThat(text(get("/health")))
        .contains("\"version\":", "\"renderer\":", "\"uptimeSeconds\":");
  }

  @Test
  void limitsComeFromTheEnvironment() throws Exception {
    try (LocalServer strict = LocalServer.start(settings(Map.of("MAX_PIXELS", "1000")))) {
      assertThat(Wire.status(Wire.exchange(strict.url(), Wire.get("/photo_w50.png"))))
          .isEqualTo(422);
    }
  }

  @Test
  void aLimitThatIsNoNumberIsNamed() {
    assertThatThrownBy(() -> LocalServer.start(settings(Map.of("MAX_PIXELS", "many"))))
        .isInstanceOf(CannotRunException.class)
        .hasMessageContaining("MAX_PIXELS is 'many'");
  }

  private static URI at(String path) {
    return URI.create(server.url() + path);
  }

  private static HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return CLIENT.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}

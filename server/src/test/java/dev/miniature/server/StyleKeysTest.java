package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.server.folder.Folder;
import dev.miniature.server.folder.FolderS3;
import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a file of styles can say, as it goes over the wire.
final class StyleKeysTest {
  private static final String STYLES =
      """
      default: 40w
      onUnknownStyle: redirect
      widths: [40, 80]
      styles:
        mail: { width: 300, format: jpg, maxBytes: 150 }
      """;

  @TempDir private static Path folder;
  private static FolderS3 s3;
  private static LocalServer server;

  @BeforeAll
  static void start() throws Exception {
    Files.write(folder.resolve("photo.png"), Pictures.png(600, 400, Color.RED));
    s3 = FolderS3.start(Folder.at(folder), "127.0.0.1", 0);
    server = LocalServer.start(TestSettings.of(s3, STYLES, Map.of(), false, _ -> {}));
  }

  @AfterAll
  static void stop() {
    server.close();
    s3.close();
  }

  @Test
  void aMadeUpStyleIsSentToTheDefaultOne() throws Exception {
    String answer = get("/photo_made-up.png");
    assertThat(Wire.status(answer)).isEqualTo(302);
    assertThat(Wire.header(answer, "Location")).isEqualTo("/photo_40w.png");
    assertThat(Wire.header(answer, "Cache-Control")).isEqualTo("public, max-age=60");
    assertThat(Wire.status(get("/photo_40w.png"))).isEqualTo(200);
  }

  @Test
  void factsAreTold() throws Exception {
    String answer = get("/photo_80w.png.json");
    assertThat(Wire.status(answer)).isEqualTo(200);
    assertThat(Wire.header(answer, "Content-Type")).isEqualTo("application/json");
    assertThat(answer)
        .contains("\"thumbnail\":{\"width\":80,\"height\":53}", "\"colour\":\"#ff0000\"");
  }

  @Test
  void theListOfStylesIsTold() throws Exception {
    String answer = get("/styles.json");
    assertThat(Wire.header(answer, "Content-Type")).isEqualTo("application/json");
    assertThat(answer).contains("\"address\":\"/{name}_80w{@density}.{extension}\"");
  }

  @Test
  void whatCannotFitIsToldSo() throws Exception {
    String answer = get("/photo_mail.png");
    assertThat(Wire.status(answer)).isEqualTo(413);
    assertThat(answer).contains("(maxBytes)");
  }

  private static String get(String path) throws Exception {
    return Wire.exchange(server.url(), Wire.get(path));
  }
}

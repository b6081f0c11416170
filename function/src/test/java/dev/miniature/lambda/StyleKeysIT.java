package dev.miniature.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.render.Renderer;
import dev.miniature.pictures.GainMapJpegs;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Pngs;
import dev.miniature.s3.LoopbackS3;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Runs the deployed zip with a file of styles that has every key, and looks at what comes out: the
/// size, and the colour of a pixel. The original has a red, a green, a blue and a white quarter.
final class StyleKeysIT {
  /// The levels by which a colour may be off, where the format loses some.
  private static final int NEAR = 24;

  @TempDir private static Path folder;

  private static final Shown SHOWN = new Shown();

  private static LoopbackS3 store;
  private static RuntimeApi api;
  private static LambdaProcess function;

  @BeforeAll
  static void start() throws Exception {
    store = LoopbackS3.inMemory();
    byte[] quarters = Pngs.encode(quarters());
    store.put("quarters.png", quarters, Map.of("credit", "Ann Bo"));
    store.put("plain.png", quarters);
    store.put("focused.png", quarters, Map.of("focus", "0.9,0.1"));
    store.put("brand/mark.png", Pngs.encode(filled(20, 10, Color.MAGENTA)));
    store.put("fonts/own.ttf", font());
    store.put(
        "phone.jpg", GainMapJpegs.phone(Jpegs.encode(quarters(), 90), Jpegs.grey(quarters(), 90)));
    api = new RuntimeApi();
    Map<String, String> environment = new HashMap<>(LambdaProcess.reaching(store));
    environment.put("STYLES_MANIFEST", "true");
    function =
        LambdaProcess.start(
            zipWithStyles(),
            "dev.miniature.lambda.ThumbnailHandler",
            folder,
            api,
            List.of(),
            environment);
  }

  @AfterAll
  static void stop() {
    function.close();
    api.close();
    store.close();
  }

  /// Places are shares of the thumbnail in hundredths; a colour has its opacity in front.
  @ParameterizedTest
  @CsvSource({
    "quarters_plain.png, 100×75, 25 25, ffff0000",
    "quarters_plain@2x.png, 200×150, 75 25, ff00ff00",
    "quarters_64w.png, 64×48, 25 75, ff0000ff",
    "quarters_height.png, 40×30, 75 75, ffffffff",
    "quarters_enlarge.png, 800×600, 25 25, ffff0000",
    "quarters_contain.png, 100×100, 50 2, 00000000",
    "quarters_background.png, 100×100, 50 2, ff102030",
    "quarters_fill.png, 50×50, 75 25, ff00ff00",
    "quarters_west.png, 30×75, 50 25, ffff0000",
    "quarters_southeast.png, 30×75, 90 75, ffffffff",
    "quarters_smart.png, 50×50, 2 2, any",
    "quarters_faces.png, 50×50, 2 2, any",
    "focused_middle.png, 20×75, 50 25, ff00ff00",
    "quarters_crop.png, 40×30, 5 5, ffffffff",
    "quarters_flip.png, 100×75, 25 25, ff00ff00",
    "quarters_rotate.png, 60×80, 25 25, ff0000ff",
    "quarters_sharpen.png, 100×75, 25 25, ffff0000",
    "quarters_blur.png, 100×75, 50 10, ff808000",
    "quarters_greyscale.png, 100×75, 25 25, ff4c4c4c",
    "quarters_radius.png, 100×75, 0 0, 00000000",
    "quarters_radius.png, 100×75, 25 25, ffff0000",
    "quarters_radius.png.jpg, 100×75, 0 0, ffffffff",
    "quarters_circle.png, 40×40, 2 2, 00000000",
    "quarters_mark.png, 100×75, 90 90, ffff00ff",
    "quarters_mark.png, 100×75, 55 55, ffffffff",
    "quarters_faint.png, 100×75, 10 10, ffff0080",
    "quarters_tiled.png, 100×75, 8 8, ffff00ff",
    "quarters_text.png, 200×150, 46 90, text",
    "plain_text.png, 200×150, 46 90, ff0000ff",
    "quarters_font.png, 200×150, 46 90, text",
    "quarters_keep.png, 100×75, 25 25, ffff0000",
    "quarters_jpg.png, 100×75, 25 25, ffff0000",
    "quarters_auto.png, 100×75, 25 25, ffff0000",
    "quarters_webp.png, 100×75, 75 25, ff00ff00",
    "quarters_avif.png, 100×75, 75 25, ff00ff00",
    "quarters_gif.png, 100×75, 75 25, ff00ff00",
    "quarters_by-picture.png, 100×75, 75 25, ff00ff00",
    "quarters_dense.png, 100×75, 75 25, ff00ff00",
    "quarters_small.png, 300×225, 25 25, ffff0000"
  })
  void everyKeyShows(String path, String size, String place, String colour) throws Exception {
    LambdaReply reply = ask(path);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    BufferedImage image = SHOWN.pixels(reply.body());
    assertThat(image.getWidth() + "×" + image.getHeight()).isEqualTo(size);
    int x = Integer.parseInt(place.split(" ", -1)[0]) * (image.getWidth() - 1) / 100;
    int y = Integer.parseInt(place.split(" ", -1)[1]) * (image.getHeight() - 1) / 100;
    switch (colour) {
      case "any" -> {}
      case "text" -> assertThat(Shown.hasBoxWithLetters(image)).isTrue();
      default -> assertThat(Shown.distance(image.getRGB(x, y), colour)).isLessThanOrEqualTo(NEAR);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "quarters_plain.png, image/png",
    "quarters_jpg.png, image/jpeg",
    "quarters_auto.png, image/webp",
    "quarters_webp.png, image/webp",
    "quarters_avif.png, image/avif",
    "quarters_gif.png, image/gif",
    "quarters_plain.png.jpg, image/jpeg"
  })
  void everyFormatIsSent(String path, String type) throws Exception {
    assertThat(ask(path).headers()).containsEntry("Content-Type", type);
  }

  @Test
  void qualityAndBytesAreWhatTheStyleSays() throws Exception {
    int poor = ask("quarters_poor.png").body().length;
    assertThat(ask("quarters_best.png").body().length).isGreaterThan(poor);
    assertThat(ask("quarters_dense.png").body().length)
        .isLessThanOrEqualTo(ask("quarters_jpg.png").body().length);
    assertThat(ask("quarters_small.png").body()).hasSizeLessThanOrEqualTo(2_500);
    assertThat(ask("quarters_tiny.png").status()).isEqualTo(413);
  }

  @Test
  void gainMapsAreKeptWhereTheStyleSaysSo() throws Exception {
    String name = GainMapJpegs.ISO_NAME;
    assertThat(new String(ask("phone_hdr.jpg").body(), StandardCharsets.ISO_8859_1)).contains(name);
    assertThat(new String(ask("phone_plain.jpg").body(), StandardCharsets.ISO_8859_1))
        .doesNotContain(name);
  }

  @Test
  void lifetimesAreThoseOfTheStyleAndOfTheFile() throws Exception {
    assertThat(ask("quarters_short.png").header("Cache-Control")).contains("max-age=5");
    assertThat(ask("quarters_plain.png").header("Cache-Control")).contains("max-age=77");
  }

  @Test
  void factsAreThoseOfTheStyle() throws Exception {
    assertThat(ask("quarters_crop.png.json").text())
        .contains("\"thumbnail\":{\"width\":40,\"height\":30}", "\"colour\":\"#f");
  }

  @Test
  void aNameThatIsNoStyleIsSentToTheDefault() throws Exception {
    LambdaReply reply = ask("quarters_p1ain.png");
    assertThat(reply.status()).isEqualTo(302);
    assertThat(reply.headers()).containsEntry("Location", "/quarters_plain.png");
    assertThat(reply.isBase64()).isFalse();
  }

  @Test
  void theListOfStylesIsAnswered() throws Exception {
    LambdaReply reply = ask("styles.json");
    assertThat(reply.headers()).containsEntry("Content-Type", "application/json");
    assertThat(reply.text()).contains("\"name\":\"by-picture\"", "\"quality\":\"auto\"");
  }

  private static LambdaReply ask(String path) throws InterruptedException {
    return LambdaReply.of(api.invoke(Events.get(path)));
  }

  private static Path zipWithStyles() throws IOException {
    Path zip = Files.copy(LambdaProcess.zip(), folder.resolve("function.zip"));
    try (FileSystem files = FileSystems.newFileSystem(zip)) {
      Files.writeString(files.getPath("styles.yaml"), styles());
    }
    return zip;
  }

  private static String styles() throws IOException {
    try (InputStream file = StyleKeysIT.class.getResourceAsStream("every-key.yaml")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static byte[] font() throws IOException {
    try (InputStream file =
        Renderer.class.getResourceAsStream("/dev/miniature/image/text/Inter.ttf")) {
      return Objects.requireNonNull(file).readAllBytes();
    }
  }

  private static BufferedImage quarters() {
    BufferedImage image = filled(400, 300, Color.WHITE);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, 200, 150);
    pen.setColor(Color.GREEN);
    pen.fillRect(200, 0, 200, 150);
    pen.setColor(Color.BLUE);
    pen.fillRect(0, 150, 200, 150);
    pen.dispose();
    return image;
  }

  private static BufferedImage filled(int width, int height, Color colour) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(colour);
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    return image;
  }
}

package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandLineTest {
  /// What the JVM prints of an exception that nobody caught.
  private static final Pattern STACK = Pattern.compile("\\sat [\\w.$]+\\(|Exception");

  @TempDir private Path folder;
  private Path styles;
  private final Map<String, String> environment = new HashMap<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeStyles() throws Exception {
    styles =
        Files.writeString(
            folder.resolve("styles.yaml"),
            """
            default: w50
            densities: [1, 2]
            styles:
              w50: { width: 50, height: 40 }
              tile: { width: 20, height: 20, fit: cover, format: jpg }
            """);
    Files.write(folder.resolve("photo.png"), Pictures.png(100, 100, Color.RED));
  }

  @Test
  void stylesAreShownAsATable() {
    assertThat(run("styles", styles.toString())).isZero();
    assertThat(out.toString())
        .contains("style  width  height  fit", "tile   20     20      cover")
        .contains("Default: w50. Densities: 1x, 2x.");
  }

  @Test
  void stylesThatAreWrongAreNamedByLineAndKey() throws Exception {
    Files.writeString(styles, "default: w50\nstyles:\n  w50: { width: wide, hight: 4 }\n");
    assertThat(run("styles", styles.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("styles.yaml:3:", "width", "hight");
    assertThat(err.toString()).doesNotContainPattern(STACK);
  }

  @Test
  void serveRefusesStylesThatAreWrong() throws Exception {
    Files.writeString(styles, "default: w50\n");
    assertThat(run("serve", "--styles", styles.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("styles.yaml:1").doesNotContainPattern(STACK);
  }

  @Test
  void serveNamesAFolderThatIsMissing() {
    assertThat(serve("--originals", folder.resolve("none").toString())).isEqualTo(1);
    assertThat(err).hasToString("miniature: There is no folder " + folder.resolve("none") + ".\n");
  }

  @Test
  void serveNamesAFolderThatIsNone() {
    assertThat(serve("--originals", styles.toString())).isEqualTo(1);
    assertThat(err).hasToString("miniature: " + styles + " is no folder.\n");
  }

  @Test
  void serveNamesAPortThatIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      assertThat(serve("--originals", folder.toString(), "--s3-port", "0", "--port", port))
          .isEqualTo(1);
      assertThat(err.toString())
          .startsWith("miniature: Nothing can listen on port " + port + " of 127.0.0.1:")
          .hasLineCount(1);
    }
  }

  @Test
  void serveNamesAHostThatIsNotThisMachine() {
    assertThat(serve("--originals", folder.toString(), "--host", "192.0.2.1")).isEqualTo(1);
    assertThat(err.toString()).contains("192.0.2.1").hasLineCount(1);
  }

  @Test
  void aFolderAndABucketAtOnceAreNotUnderstood() {
    assertThat(serve("--originals", folder.toString(), "--bucket", "b")).isEqualTo(2);
    assertThat(err.toString()).contains("--originals", "--bucket");
  }

  @Test
  void anEndpointWithoutABucketIsNotUnderstood() {
    assertThat(serve("--endpoint", "http://localhost:1")).isEqualTo(2);
    assertThat(err.toString()).contains("--bucket");
  }

  @Test
  void commandsThatDoNotExistAreNotUnderstood() {
    assertThat(run("frobnicate")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
    assertThat(run("serve", "--port", "many")).isEqualTo(2);
    assertThat(run("render")).isEqualTo(2);
    assertThat(err.toString()).contains("--help").doesNotContainPattern(STACK);
  }

  @ParameterizedTest
  @CsvSource({
    "--port, 65536",
    "--port, -1",
    "--port, x",
    "--s3-port, 99999999999",
    "--log, loud",
    "--frobnicate, x"
  })
  void aWrongOptionIsNotUnderstood(String option, String value) {
    assertThat(serve("--originals", folder.toString(), option, value)).isEqualTo(2);
    assertThat(err.toString()).contains(option).hasLineCount(2).doesNotContainPattern(STACK);
  }

  @Test
  void onePortForTwoServersIsNotUnderstood() {
    assertThat(serve("--originals", folder.toString(), "--port", "9191", "--s3-port", "9191"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("both 9191").doesNotContainPattern(STACK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"minio:9000", "ftp://minio", "http://", "http://x:70000", "http://a b"})
  void anEndpointThatIsNoUrlIsNotUnderstood(String endpoint) {
    assertThat(serve("--bucket", "b", "--endpoint", endpoint)).isEqualTo(2);
    assertThat(err.toString())
        .contains("--endpoint is '" + endpoint + "'", "http://localhost:9000")
        .doesNotContainPattern(STACK);
  }

  @Test
  void anEndpointOfTheEnvironmentThatIsNoUrlIsNamed() {
    environment.put("AWS_ENDPOINT_URL_S3", "minio:9000");
    assertThat(serve("--bucket", "b")).isEqualTo(1);
    assertThat(err.toString())
        .contains("AWS_ENDPOINT_URL_S3 is 'minio:9000'")
        .doesNotContainPattern(STACK);
  }

  @Test
  void aHostThatNobodyKnowsIsNamed() {
    assertThat(serve("--bucket", "b", "--endpoint", "http://nobody.invalid:9000")).isEqualTo(1);
    assertThat(serve("--originals", folder.toString(), "--host", "nobody.invalid")).isEqualTo(1);
    assertThat(err).hasToString("miniature: There is no host nobody.invalid.\n".repeat(2));
  }

  @Test
  void allOfTheMachineIsNoFolderToServe() {
    assertThat(serve("--originals", "/")).isEqualTo(1);
    assertThat(err.toString()).contains("All of this machine").hasLineCount(1);
  }

  @Test
  void renderNamesTheFolderThatIsMissing() {
    Path nowhere = folder.resolve("none");
    assertThat(render("photo.png", "w50", "-o", nowhere.resolve("o.jpg").toString())).isEqualTo(1);
    assertThat(err).hasToString("miniature: There is no folder " + nowhere + ".\n");
  }

  @ParameterizedTest
  @CsvSource({
    "MAX_ORIGINAL_BYTES, 10, more than the 10 bytes",
    "MAX_PIXELS, 10, more pixels",
    "MAX_PIXELS, many, MAX_PIXELS is 'many'",
    "ALLOW_SVG, perhaps, ALLOW_SVG is 'perhaps'"
  })
  void renderObeysTheEnvironment(String name, String value, String sentence) {
    environment.put(name, value);
    assertThat(render("photo.png", "w50", "-o", folder.resolve("o.png").toString())).isEqualTo(1);
    assertThat(err.toString()).contains(sentence).hasLineCount(1);
  }

  @Test
  void stylesAreNamedAsInOtherCommandsToo() {
    assertThat(run("styles", "--styles", styles.toString())).isZero();
    assertThat(out.toString()).contains("tile");
    assertThat(run("styles", "--styles", styles.toString(), styles.toString())).isEqualTo(2);
  }

  @Test
  void helpAndVersionAreNoFailure() {
    assertThat(run("--help")).isZero();
    assertThat(run("serve", "--help")).isZero();
    assertThat(run("--version")).isZero();
    assertThat(out.toString())
        .contains("serve", "render", "styles", "--originals", "bench", "Miniature ");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void renderWritesOneThumbnail() throws Exception {
    Path target = folder.resolve("out.jpg");
    assertThat(render("photo.png", "tile@2x", "-o", target.toString())).isZero();
    BufferedImage image = ImageIO.read(target.toFile());
    assertThat(image.getWidth()).isEqualTo(40);
    assertThat(out.toString()).startsWith(target + ": 40×40, ");
  }

  @Test
  void renderNamesWhatIsNoPicture() throws Exception {
    Files.writeString(folder.resolve("text.png"), "text");
    assertThat(render("text.png", "w50", "-o", folder.resolve("x.png").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("text.png is not an image").hasLineCount(1);
    assertThat(folder.resolve("x.png")).doesNotExist();
  }

  @Test
  void renderNamesWhatIsSwitchedOff() throws Exception {
    Files.writeString(folder.resolve("a.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
    assertThat(render("a.svg", "w50", "-o", folder.resolve("x.png").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("a.svg is SVG, which is switched off here.");
  }

  @Test
  void renderNamesAFileThatIsMissing() {
    assertThat(render("none.png", "w50")).isEqualTo(1);
    assertThat(err).hasToString("miniature: There is no " + folder.resolve("none.png") + ".\n");
  }

  @Test
  void renderKnowsNoStyleButThoseOfTheFile() {
    assertThat(render("photo.png", "w51")).isEqualTo(2);
    assertThat(render("photo.png", "w50@7x")).isEqualTo(2);
    assertThat(render("photo.png", "w50", "-o", "x.exe")).isEqualTo(2);
    assertThat(err.toString()).contains("There are w50, tile.", "'@7x'", "x.exe");
  }

  private int serve(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "serve";
    all[1] = "--styles";
    all[2] = styles.toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return run(all);
  }

  private int render(String file, String style, String... more) {
    String[] all = new String[more.length + 5];
    all[0] = "render";
    all[1] = "--styles";
    all[2] = styles.toString();
    all[3] = folder.resolve(file).toString();
    all[4] = style;
    System.arraycopy(more, 0, all, 5, more.length);
    return run(all);
  }

  private int run(String... arguments) {
    return Miniature.run(
        environment, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}

package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RenderCommandTest {
  @TempDir private Path folder;
  private Shell shell;

  @BeforeEach
  void open() throws Exception {
    shell = new Shell(folder);
  }

  @Test
  void renderWritesOneThumbnail() throws Exception {
    Path target = folder.resolve("out.jpg");
    assertThat(shell.render("photo.png", "tile@2x", "-o", target.toString())).isZero();
    BufferedImage image = ImageIO.read(target.toFile());
    assertThat(image.getWidth()).isEqualTo(40);
    assertThat(shell.out()).startsWith(target + ": 40×40, ");
  }

  @Test
  void renderNamesTheFolderThatIsMissing() {
    Path nowhere = folder.resolve("none");
    assertThat(shell.render("photo.png", "w50", "-o", nowhere.resolve("o.jpg").toString()))
        .isEqualTo(1);
    assertThat(shell.err()).isEqualTo("miniature: There is no folder " + nowhere + ".\n");
  }

  @Test
  void renderNeverReplacesTheOriginal() throws Exception {
    Path photo = folder.resolve("photo.png");
    byte[] before = Files.readAllBytes(photo);
    Path detour = folder.resolve("../" + folder.getFileName() + "/photo.png");
    assertThat(shell.render("photo.png", "w50", "-o", detour.toString())).isEqualTo(1);
    assertThat(shell.err()).contains("is the original").hasLineCount(1);
    assertThat(Files.readAllBytes(photo)).isEqualTo(before);
  }

  @Test
  void renderReadsNoFolder() {
    assertThat(shell.render(".", "w50", "-o", folder.resolve("o.png").toString())).isEqualTo(1);
    assertThat(shell.err()).contains("is not a regular file").hasLineCount(1);
  }

  @Test
  void renderReadsNoWatermarkThatIsNoFile() throws Exception {
    Files.createDirectory(folder.resolve("mark.png"));
    Files.writeString(
        shell.styles(),
        """
        default: marked
        styles:
          marked: { width: 20, watermark: { image: mark.png } }
        """);
    assertThat(shell.render("photo.png", "marked", "-o", folder.resolve("o.png").toString()))
        .isEqualTo(1);
    assertThat(shell.err()).contains("mark.png is not a regular file").hasLineCount(1);
  }

  @Test
  void renderWritesNoFolder() {
    assertThat(shell.render("photo.png", "w50", "-o", "/")).isEqualTo(2);
    assertThat(shell.err()).contains("Cannot write /: this machine writes ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/dev/zero"})
  void stylesAreReadFromARegularFile(String file) {
    assertThat(shell.run("styles", file)).isEqualTo(1);
    assertThat(shell.run("render", "--styles", file, "photo.png", "w50")).isEqualTo(1);
    assertThat(shell.err())
        .isEqualTo(("miniature: " + file + " is not a regular file.\n").repeat(2));
  }

  @ParameterizedTest
  @CsvSource({
    "MAX_ORIGINAL_BYTES, 10, larger than the limit of 10 bytes",
    "MAX_PIXELS, 10, more pixels",
    "MAX_PIXELS, many, MAX_PIXELS is 'many'",
    "ALLOW_SVG, perhaps, ALLOW_SVG is 'perhaps'"
  })
  void renderObeysTheEnvironment(String name, String value, String sentence) {
    shell.environment().put(name, value);
    assertThat(shell.render("photo.png", "w50", "-o", folder.resolve("o.png").toString()))
        .isEqualTo(1);
    assertThat(shell.err()).contains(sentence).hasLineCount(1);
  }

  @Test
  void renderNamesWhatIsNoPicture() throws Exception {
    Files.writeString(folder.resolve("text.png"), "text");
    assertThat(shell.render("text.png", "w50", "-o", folder.resolve("x.png").toString()))
        .isEqualTo(1);
    assertThat(shell.err()).contains("text.png is not an image").hasLineCount(1);
    assertThat(folder.resolve("x.png")).doesNotExist();
  }

  @Test
  void renderNamesWhatIsSwitchedOff() throws Exception {
    Files.writeString(folder.resolve("a.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
    assertThat(shell.render("a.svg", "w50", "-o", folder.resolve("x.png").toString())).isEqualTo(1);
    assertThat(shell.err()).contains("a.svg is SVG, which is disabled.");
  }

  @Test
  void renderNamesAFileThatIsMissing() {
    assertThat(shell.render("none.png", "w50")).isEqualTo(1);
    assertThat(shell.err())
        .isEqualTo("miniature: There is no " + folder.resolve("none.png") + ".\n");
  }

  @Test
  void renderKnowsNoStyleButThoseOfTheFile() {
    assertThat(shell.render("photo.png", "w51")).isEqualTo(2);
    assertThat(shell.render("photo.png", "w50@7x")).isEqualTo(2);
    assertThat(shell.render("photo.png", "w50", "-o", "x.exe")).isEqualTo(2);
    assertThat(shell.err()).contains("Known styles: w50, tile.", "'@7x'", "x.exe");
  }
}

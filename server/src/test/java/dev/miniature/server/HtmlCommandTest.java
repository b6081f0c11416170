package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The markup that `html` prints.
final class HtmlCommandTest {
  @TempDir private Path folder;
  private Shell shell;
  private Path styles;

  @BeforeEach
  void open() throws Exception {
    shell = new Shell(folder);
    styles = folder.resolve("own.yaml");
    Files.writeString(
        styles,
        """
        default: 100w
        widths: [100, 200, 400]
        styles:
          square: { width: 50, height: 50, fit: cover }
        """);
    Files.write(folder.resolve("a b.png"), Pictures.png(300, 200, Color.RED));
  }

  private int html(String... arguments) {
    return shell.run(
        Stream.of(
                new String[] {
                  "html", "--styles-file", styles.toString(), folder.resolve("a b.png").toString()
                },
                arguments)
            .flatMap(Stream::of)
            .toArray(String[]::new));
  }

  @Test
  void oneFormatIsAnImgWithTheWidthsThatTheThumbnailsReallyHave() {
    assertThat(html("--styles", "400w,100w,200w", "--no-placeholder")).isZero();
    assertThat(shell.out())
        .isEqualTo(
            """
            <img src="/a%20b_400w.png" srcset="/a%20b_100w.png 100w, /a%20b_200w.png 200w, /a%20b_400w.png 300w" \
            sizes="100vw" width="300" height="200" alt="" loading="lazy" decoding="async">
            """);
  }

  @Test
  void moreFormatsAreSourcesOfAPicture() {
    assertThat(
            html(
                "--styles=100w,200w",
                "--formats=avif,webp",
                "--base=https://img.example.com/",
                "--key=shop/lake.jpg",
                "--alt=A \"lake\" & <trees>",
                "--sizes=50vw"))
        .isZero();
    assertThat(shell.out())
        .startsWith("<picture>\n  <source type=\"image/avif\" srcset=\"https://img.example.com")
        .contains(
            "\n  <source type=\"image/webp\" srcset=\"https://img.example.com/shop/lake_100w.jpg.webp 100w, ")
        .contains(" sizes=\"50vw\"", " alt=\"A &quot;lake&quot; &amp; &lt;trees>\"")
        .contains(" style=\"background: #ff0000 url(data:image/")
        .endsWith("</picture>\n");
  }

  @Test
  void stylesOfDifferentShapesAreRefused() {
    assertThat(html("--styles", "100w,square")).isEqualTo(1);
    assertThat(shell.err()).contains("square (50×50) and 100w (100×67) have different shapes");
  }

  @Test
  void whatIsUnknownIsNamed() throws Exception {
    assertThat(html("--styles", "100")).isEqualTo(2);
    assertThat(html("--styles", "100w", "--formats", "jxl")).isEqualTo(2);
    assertThat(html("--styles", "100w", "--key", "a/../b.png")).isEqualTo(2);
    Files.writeString(folder.resolve("a b.png"), "text");
    assertThat(html("--styles", "100w")).isEqualTo(1);
    assertThat(shell.err())
        .contains("There is no style '100'. Known styles: square, 100w, 200w, 400w.")
        .contains("'jxl' is not one of jpg", "No address can name 'a/../b.png'")
        .contains("a b.png is not an image");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/dev/zero"})
  void whatIsNoRegularFileIsNamed(String original) {
    assertThat(shell.run("html", "--styles-file", styles.toString(), original, "--styles", "100w"))
        .isEqualTo(1);
    assertThat(shell.err()).isEqualTo("miniature: " + original + " is not a regular file.\n");
  }
}

package dev.miniature.styles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Thumbnail;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// The page on styles shows what the service makes.
final class StylePicturesTest {
  private static final Path ROOT = Path.of("..");
  private static final Path FOLDER = ROOT.resolve(StylePictures.FOLDER);

  /// Mean difference of a channel, in levels: what another version of an encoder may change.
  private static final double ALIKE = 3;

  @Test
  void eachPictureIsWhatItsStyleMakes() throws Exception {
    for (Style style : StylePictures.styles(FOLDER).all()) {
      Thumbnail made = StylePictures.made(style);
      BufferedImage now = ImageIO.read(new ByteArrayInputStream(made.bytes()));
      BufferedImage shown = ImageIO.read(FOLDER.resolve(StylePictures.name(style)).toFile());
      assertThat(shown.getWidth()).as(style.name()).isEqualTo(now.getWidth());
      assertThat(shown.getHeight()).as(style.name()).isEqualTo(now.getHeight());
      assertThat(difference(shown, now)).as(style.name()).isLessThan(ALIKE);
    }
  }

  @Test
  void thePageShowsEachOfThemAndNothingElseLiesThere() throws Exception {
    List<String> names =
        StylePictures.styles(FOLDER).all().stream().map(StylePictures::name).toList();
    String page = Files.readString(ROOT.resolve("docs/styles.md"));
    assertThat(names).allMatch(name -> page.contains("pictures/styles/" + name));
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(names.stream(), Stream.of("styles.yaml")).toList());
    }
  }

  private static double difference(BufferedImage one, BufferedImage other) {
    double sum = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        for (int shift = 0; shift < 24; shift += 8) {
          sum +=
              Math.abs((one.getRGB(x, y) >> shift & 0xFF) - (other.getRGB(x, y) >> shift & 0xFF));
        }
      }
    }
    return sum / (3.0 * one.getWidth() * one.getHeight());
  }
}

package dev.miniature.styles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Box;
import dev.miniature.image.Corners;
import dev.miniature.image.Crop;
import dev.miniature.image.Detail;
import dev.miniature.image.Effort;
import dev.miniature.image.Finish;
import dev.miniature.image.Fit;
import dev.miniature.image.Fraction;
import dev.miniature.image.Framing;
import dev.miniature.image.Gravity;
import dev.miniature.image.Hdr;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Orientation;
import dev.miniature.image.QualityChoice;
import dev.miniature.image.Rgb;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// What a styles file says. [StylesMistakesTest] has what is wrong with one.
final class StylesYamlTest {
  @Test
  void readsEverythingAStyleCanSay() throws Exception {
    Styles styles =
        StylesYaml.parse(
            """
            default: all
            maxAge: 120
            styles:
              all:
                width: 320
                height: 240
                fit: cover
                gravity: northwest
                crop: { left: 0.25, top: 0.1, width: 0.5, height: .25 }
                flip: horizontal
                rotate: 90
                format: jpeg
                quality: 61
                maxBytes: 60000
                effort: small
                hdr: keep
                background: "#f80"
                sharpen: 0.6
                greyscale: true
                radius: 12
                enlarge: true
                maxAge: 7
            """,
            "styles.yaml");
    Crop part =
        new Crop(
            new Fraction(250_000),
            new Fraction(100_000),
            new Fraction(500_000),
            new Fraction(250_000));
    assertThat(styles.standard())
        .isEqualTo(
            new Style(
                "all",
                new Framing(
                    Box.of(320, 240),
                    Fit.COVER,
                    true,
                    Gravity.Direction.NORTHWEST,
                    part,
                    Orientation.TRANSVERSE),
                Finish.NONE
                    .withBackground(new Rgb(255, 136, 0))
                    .withDetail(new Detail.Sharpened(0.6))
                    .inGrey()
                    .withCorners(new Corners.Rounded(12)),
                new FormatChoice.Always(ImageFormat.JPEG),
                QualityChoice.of(61),
                OptionalInt.of(60_000),
                Effort.SMALL,
                Hdr.KEEP,
                Duration.ofSeconds(7)));
  }

  @Test
  void whatIsLeftOutHasItsDefault() throws Exception {
    Styles styles = StylesYaml.parse("default: w\nstyles: { w: { width: 9 } }", "styles.yaml");
    assertThat(styles.standard())
        .isEqualTo(
            new Style(
                "w",
                Framing.inside(Box.ofWidth(9)),
                Finish.NONE,
                new FormatChoice.AsOriginal(),
                QualityChoice.USUAL,
                OptionalInt.empty(),
                Effort.NORMAL,
                Hdr.DROP,
                Duration.ofDays(1)));
    assertThat(styles.onUnknownStyle()).isEqualTo(UnknownStyle.DEFAULT);
    assertThat(styles.density("1x")).contains(Density.ONE);
    assertThat(styles.density("2x")).isEmpty();
  }

  @Test
  void itIsKnownWhatIsLeftToThePicture() throws Exception {
    String square = "{ width: 9, height: 9, fit: cover";
    Styles styles =
        StylesYaml.parse(
            "default: a\nstyles:\n  a: %s }\n  b: %s, gravity: faces }\n  c: %s, gravity: north }"
                .replace("%s", square),
            "styles.yaml");
    assertThat(styles.sought()).containsExactly(Gravity.Content.FACES);
  }

  @Test
  void theProjectsOwnFileIsGood() throws Exception {
    Styles styles = StylesYaml.parse(Files.readString(Path.of("../styles.yaml")), "styles.yaml");
    assertThat(styles.all())
        .extracting(Style::name)
        .containsExactly("w500", "w300", "w50", "square", "card", "banner", "preview");
    assertThat(styles.standard().name()).isEqualTo("w50");
    assertThat(styles.named("w500").orElseThrow().framing().box()).isEqualTo(Box.of(500, 300));
    assertThat(styles.named("w300").orElseThrow().framing().box()).isEqualTo(Box.of(300, 150));
    assertThat(styles.named("w50").orElseThrow().framing().box()).isEqualTo(Box.of(50, 40));
  }
}

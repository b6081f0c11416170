package dev.miniature.styles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miniature.image.Box;
import dev.miniature.image.Framing;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WidthStylesTest {
  @Test
  void eachWidthMakesAStyleOfItsNameAfterThoseOfTheFile() throws Exception {
    Styles styles =
        StylesYaml.parse(
            """
            default: 640w
            densities: [1, 2]
            maxAge: 60
            widths: [320, 640]
            styles: { w300: { width: 300 } }
            """,
            "s.yaml");
    assertThat(styles.all()).extracting(Style::name).containsExactly("w300", "320w", "640w");
    assertThat(styles.standard().framing()).isEqualTo(Framing.inside(Box.ofWidth(640)));
    assertThat(styles.standard().maxAge()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void aFileMayHaveNoStylesBesides() throws Exception {
    assertThat(StylesYaml.parse("default: 9w\nwidths: [9]", "s.yaml").all())
        .extracting(Style::name)
        .containsExactly("9w");
  }

  @ParameterizedTest(name = "widths: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          320            | found '320', expected a list such as [320, 640, 1280]
          [wide]         | found 'wide', expected a whole number of pixels from 1 to 16383
          [0]            | found '0', expected a whole number of pixels from 1 to 16383
          [9, 9]         | found '9', expected each width once
          [5462]         | found '5462', expected at most 5461 pixels, because density 3 is allowed
          [300]          | found '300', expected another width, since there is a style called '300w'
          [[1]]          | found a list, expected a whole number of pixels from 1 to 16383
          """)
  void namesWhatIsWrongWithAWidth(String widths, String what) {
    String text =
        "default: 300w\ndensities: [1, 3]\nwidths: " + widths + "\nstyles: { 300w: { width: 1 } }";
    assertThatThrownBy(() -> StylesYaml.parse(text, "s.yaml"))
        .isInstanceOf(InvalidStylesException.class)
        .hasMessage("s.yaml:3: widths: " + what);
  }

  @ParameterizedTest(name = "auto: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          avif           | found 'avif', expected a list such as [avif, webp]
          []             | found an empty list, expected at least one of avif, webp
          [png]          | found 'png', expected one of avif, webp
          [webp, webp]   | found 'webp', expected each format once
          """)
  void namesWhatIsWrongWithTheFormatsOfAuto(String list, String what) {
    String text = "default: w\nauto: " + list + "\nstyles: { w: { width: 1 } }";
    assertThatThrownBy(() -> StylesYaml.parse(text, "s.yaml"))
        .isInstanceOf(InvalidStylesException.class)
        .hasMessage("s.yaml:2: auto: " + what);
  }

  @Test
  void anEmptyListIsReportedBesideOtherMistakes() {
    String text = "default: w\nauto: []\nstyles: { w: { width: 0 } }";
    assertThatThrownBy(() -> StylesYaml.parse(text, "s.yaml"))
        .hasMessageContaining("auto: found an empty list")
        .hasMessageContaining("styles.w.width: found '0'");
  }
}

package dev.miniature.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.styles.InvalidStylesException;
import dev.miniature.styles.StylesYaml;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TextWarningsTest {
  @Test
  void aStylesOwnWordsAreHeldAgainstTheBuiltInFont() throws Exception {
    assertThat(of("value: \"© {meta.credit} \u6f22\""))
        .singleElement()
        .asString()
        .startsWith("styles.w.text.value: ")
        .contains("left out: \u6f22");
  }

  @Test
  void placesAreNoWordsAndOtherFontsAreNotKnownYet() throws Exception {
    assertThat(of("value: \"© {meta.credit}\"")).isEmpty();
    assertThat(of("value: \"\u6f22\", font: fonts/own.ttf")).isEmpty();
    assertThat(
            TextWarnings.of(StylesYaml.parse("default: w\nstyles: { w: { width: 9 } }", "s.yaml")))
        .isEmpty();
  }

  private static List<String> of(String text) throws InvalidStylesException {
    return TextWarnings.of(
        StylesYaml.parse(
            "default: w\nstyles:\n  w: { width: 90, text: { " + text + ", size: 12 } }", "s.yaml"));
  }
}

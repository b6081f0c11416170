package dev.miniature.styles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miniature.image.Effort;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The key `effort`, of a style and of the whole file.
final class EffortYamlTest {
  @Test
  void filesAreMadeSmallWhereTheStyleOrTheTopOfTheFileSaysSo() throws Exception {
    String text =
        """
        default: w
        effort: small
        widths: [320]
        styles:
          w: { width: 9 }
          quick: { width: 9, effort: normal }
        """;
    Styles styles = StylesYaml.parse(text, "s.yaml");
    assertThat(styles.all())
        .extracting(Style::effort)
        .containsExactly(Effort.SMALL, Effort.NORMAL, Effort.SMALL);
    assertThat(styles.standard().recipe(Density.ONE, Optional.empty(), List.of()).effort())
        .isEqualTo(Effort.SMALL);
    assertThatThrownBy(() -> StylesYaml.parse(text.replace("effort: small", "effort: 9"), "s.yaml"))
        .hasMessage("s.yaml:2: effort: found '9', expected one of normal, small");
  }
}

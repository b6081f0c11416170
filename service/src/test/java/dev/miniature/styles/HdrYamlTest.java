package dev.miniature.styles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miniature.image.Hdr;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The key `hdr`, in a style and above all of them.
final class HdrYamlTest {
  @Test
  void gainMapsAreKeptWhereTheStyleOrTheTopOfTheFileSaysSo() throws Exception {
    String text =
        """
        default: w
        hdr: keep
        widths: [320]
        styles:
          w: { width: 9 }
          flat: { width: 9, hdr: drop }
        """;
    Styles styles = StylesYaml.parse(text, "s.yaml");
    assertThat(styles.all()).extracting(Style::name).containsExactly("w", "flat", "320w");
    assertThat(styles.all()).extracting(Style::hdr).containsExactly(Hdr.KEEP, Hdr.DROP, Hdr.KEEP);
    assertThat(styles.standard().recipe(Density.ONE, Optional.empty(), List.of()).hdr())
        .isEqualTo(Hdr.KEEP);
    assertThatThrownBy(() -> StylesYaml.parse(text.replace("hdr: keep", "hdr: yes"), "s.yaml"))
        .hasMessage("s.yaml:2: hdr: found 'yes', expected one of drop, keep");
  }
}

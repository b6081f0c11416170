package dev.miniature.styles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class StylesChangeTest {
  private static final String BEFORE =
      """
      default: a
      densities: [1]
      styles:
        a: { width: 9 }
        b: { width: 9, format: jpg, quality: 50 }
        c: { width: 9, maxAge: 60 }
        d: { width: 9, format: auto }
        e: { width: 9 }
      """;

  @Test
  void eachStyleIsNewOrGoneOrChangedInPixelsOrInLifetimeOnly() throws Exception {
    String after =
        """
        default: b
        onUnknownStyle: redirect
        densities: [1, 2]
        auto: [webp]
        widths: [20]
        styles:
          a: { width: 9, effort: small }
          b: { width: 8, format: jpg, maxAge: 5 }
          c: { width: 9 }
          d: { width: 9, format: auto }
        """;
    assertThat(StylesChange.between(styles(BEFORE), styles(after)))
        .extracting(each -> each.kind() + " " + each.name() + " " + each.what())
        .containsExactly(
            "PIXELS a effort none → small",
            "PIXELS b maxAge 86400 → 5, quality 50 → none, width 9 → 8",
            "LIFETIME c maxAge 60 → 86400",
            "PIXELS d auto [AVIF, WEBP] → [WEBP]",
            "NEW 20w ",
            "GONE e ",
            "ADDRESSES default a → b",
            "ADDRESSES densities [1x] → [1x, 2x]",
            "ADDRESSES onUnknownStyle default → redirect");
  }

  @Test
  void theSameListInAnotherOrderChangesNothing() throws Exception {
    String turned =
        BEFORE.replace("  a: { width: 9 }\n", "").concat("  a: { fit: inside, width: 9 }\n");
    assertThat(StylesChange.between(styles(BEFORE), styles(turned))).isEmpty();
  }

  private static Styles styles(String yaml) throws InvalidStylesException {
    return StylesYaml.parse(yaml, "styles.yaml");
  }
}

package dev.miniature.styles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Single changes of a styles file, after which everything else is as it was.
final class StylesEditTest {
  private static final String FILE =
      """
      # Ours.
      default: small # the usual one

      styles:
        # In braces.
        small: { width: 50, height: 40 } # tiny
        soft: { width: 300, crop: { left: 0.1, top: 0.2, width: 0.5, height: 0.5 } }
        # In lines.
        tall:
          height: 900 # at most
          format: webp

          # what it looks like
          background: "#ffffff"
      # The end.
      """;

  @Test
  void aValueIsReplacedWhereItStands() throws Exception {
    assertThat(StylesEdit.set(FILE, "small", "width", "64"))
        .isEqualTo(FILE.replace("width: 50", "width: 64"));
    assertThat(StylesEdit.set(FILE, "tall", "height", "800")).isEqualTo(FILE.replace("900", "800"));
    assertThat(StylesEdit.set(FILE, "tall", "background", "#f00"))
        .isEqualTo(FILE.replace("#ffffff", "#f00"));
    assertThat(StylesEdit.set(FILE, "soft", "crop.top", "0.3"))
        .isEqualTo(FILE.replace("top: 0.2", "top: 0.3"));
  }

  @Test
  void aMissingKeyIsAddedBehindTheOthers() throws Exception {
    assertThat(StylesEdit.set(FILE, "small", "format", "webp"))
        .isEqualTo(FILE.replace("height: 40 }", "height: 40, format: webp }"));
    assertThat(StylesEdit.set(FILE, "tall", "quality", "auto"))
        .isEqualTo(FILE.replace("\"#ffffff\"\n", "\"#ffffff\"\n    quality: auto\n"));
    assertThat(StylesEdit.set(FILE, "small", "watermark.image", "brand/mark.png"))
        .isEqualTo(
            FILE.replace("height: 40 }", "height: 40, watermark: { image: brand/mark.png } }"));
  }

  @Test
  void aNewStyleIsAddedBehindTheOthers() throws Exception {
    assertThat(StylesEdit.set(FILE, "hero", "width", "1600"))
        .isEqualTo(FILE.replace("# The end.", "  hero: { width: 1600 }\n# The end."));
    assertThat(StylesEdit.set("default: a\nstyles: { a: { width: 1 } }", "b", "width", "2"))
        .isEqualTo("default: a\nstyles: { a: { width: 1 }, b: { width: 2 } }");
    assertThat(StylesEdit.set("widths: [320]", "b", "width", "2"))
        .isEqualTo("widths: [320]\nstyles: { b: { width: 2 } }");
    assertThat(StylesEdit.set("styles:\n  b:\n", "b", "width", "2"))
        .isEqualTo("styles:\n  b: { width: 2 }\n");
  }

  @Test
  void aKeyIsRemovedWithItsCommaOrItsLine() throws Exception {
    assertThat(StylesEdit.remove(FILE, "small", "width"))
        .isEqualTo(FILE.replace("width: 50, ", ""));
    assertThat(StylesEdit.remove(FILE, "small", "height"))
        .isEqualTo(FILE.replace(", height: 40", ""));
    assertThat(StylesEdit.remove(FILE, "tall", "height"))
        .isEqualTo(FILE.replace("    height: 900 # at most\n", ""));
    assertThat(StylesEdit.remove(FILE, "soft", "crop"))
        .isEqualTo(FILE.replace(", crop: { left: 0.1, top: 0.2, width: 0.5, height: 0.5 }", ""));
    assertThat(StylesEdit.remove(FILE, "small", "blur")).isEqualTo(FILE);
  }

  @Test
  void theLastKeyOfAPartTakesThePartAway() throws Exception {
    String file = "styles:\n  a: { width: 1, text: { value: x } }\n";
    assertThat(StylesEdit.remove(file, "a", "text.value"))
        .isEqualTo("styles:\n  a: { width: 1 }\n");
    assertThat(StylesEdit.remove("styles:\n  a: { width: 1 }\n", "a", "width"))
        .isEqualTo("styles:\n  a: {}\n");
  }

  @Test
  void aStyleIsRemoved() throws Exception {
    assertThat(StylesEdit.remove(FILE, "small"))
        .isEqualTo(FILE.replace("  small: { width: 50, height: 40 } # tiny\n", ""));
    assertThat(StylesEdit.remove("styles: { a: { width: 1 }, b: { width: 2 } }", "a"))
        .isEqualTo("styles: { b: { width: 2 } }");
  }

  @Test
  void anyTextIsReadBackAsItWasGiven() throws Exception {
    for (String value :
        List.of("© {meta.credit}", "a: b", "# no", "\"'\\", "tab\tand\nline", " spaces ", "0.5")) {
      String changed = StylesEdit.set(FILE, "soft", "text.value", value);
      assertThat(StylesOutline.of(changed).get("soft")).containsEntry("text.value", value);
    }
  }

  @Test
  void charactersOfTwoUnitsDoNotMoveTheChange() throws Exception {
    String file = "# 😀😀😀\nstyles:\n  a: { width: 1 } # 😀\n";
    assertThat(StylesEdit.set(file, "a", "width", "22"))
        .isEqualTo(file.replace("width: 1", "width: 22"));
  }

  @Test
  void theOutlineHasWrongValuesToo() throws Exception {
    assertThat(StylesOutline.of("styles:\n  a: { width: wide, crop: { left: 0.1 } }\n"))
        .isEqualTo(Map.of("a", Map.of("width", "wide", "crop.left", "0.1")));
    assertThat(StylesOutline.of("styles: none")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "styles: &a\n  x: *a\n",
        "styles:\n  y: &y { width: 9 }\n  x: *y\n",
        "styles: { y: &y { width: 9 }, x: *y }\n",
        "w: &w 9\nstyles:\n  x:\n    width: *w\n"
      })
  void whatAnAliasStandsForIsNotChanged(String text) {
    assertThatThrownBy(() -> StylesEdit.set(text, "x", "width", "7"))
        .isInstanceOf(InvalidStylesException.class)
        .hasMessageContaining("an alias stands here");
    assertThatThrownBy(() -> StylesEdit.remove(text, "x", "width"))
        .isInstanceOf(InvalidStylesException.class);
    assertThatThrownBy(() -> StylesEdit.set(text, "new", "width", "7"))
        .isInstanceOf(InvalidStylesException.class);
  }

  @Test
  void valuesBesideAnAliasAreChanged() throws Exception {
    String text = "styles:\n  y: &y { width: 9 }\n  x: *y\n  z: { width: 8 }\n";
    assertThat(StylesEdit.set(text, "z", "width", "7"))
        .isEqualTo(text.replace("width: 8", "width: 7"));
    assertThat(StylesEdit.set(text, "new", "width", "7")).isEqualTo(text + "  new: { width: 7 }\n");
    assertThat(StylesEdit.remove(text, "z")).isEqualTo(text.replace("  z: { width: 8 }\n", ""));
  }

  @Test
  void whatIsNoYamlIsNotChanged() {
    assertThatThrownBy(() -> StylesEdit.set("styles: {", "a", "width", "1"))
        .isInstanceOf(InvalidStylesException.class);
  }
}

package dev.miniature.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.styles.InvalidStylesException;
import dev.miniature.styles.StylesYaml;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The styles file accepts the same keys of watermarks as a path, so that a wrong one is reported
/// at the start and not by every request.
final class OverlayKeysTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "mark.png",
        "brand/mark",
        "brand/a.b.png",
        "brand/.png",
        ".png",
        ".hidden",
        "..png",
        "a..png",
        "mark.json",
        "mark.JSON",
        "mark.json.png",
        "a/./b.png",
        "a//b.png",
        "/a.png",
        "a/",
        "a\\\\b.png",
        "a\\u0085b.png",
        "a\\u007fb.png",
        "…/ö.png",
        "a b.png"
      })
  void theStylesFileAcceptsTheKeysThatTheStoreAccepts(String key) {
    String plain =
        key.replace("\\u0085", "\u0085").replace("\\u007f", "\u007f").replace("\\\\", "\\");
    assertThat(isAccepted(key)).isEqualTo(ObjectKey.refusal(plain).isEmpty());
  }

  /// @param key with the escapes of a string in YAML
  private static boolean isAccepted(String key) {
    String yaml =
        "default: w\nstyles: { w: { width: 9, watermark: { image: \"" + key + "\", width: 5 } } }";
    try {
      StylesYaml.parse(yaml, "styles.yaml");
      return true;
    } catch (InvalidStylesException _) {
      return false;
    }
  }
}

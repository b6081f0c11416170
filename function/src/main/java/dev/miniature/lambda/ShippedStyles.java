package dev.miniature.lambda;

import dev.miniature.styles.InvalidStylesException;
import dev.miniature.styles.Styles;
import dev.miniature.styles.StylesYaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Reads the `styles.yaml` at the root of the zip, which is on the class path.
final class ShippedStyles {
  private static final String FILE = "styles.yaml";

  private ShippedStyles() {}

  /// Returns the styles.
  ///
  /// @throws IllegalStateException if the file is missing or invalid
  static Styles read() {
    try (InputStream file = ShippedStyles.class.getResourceAsStream("/" + FILE)) {
      if (file == null) {
        throw new IllegalStateException("The zip has no " + FILE);
      }
      return StylesYaml.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8), FILE);
    } catch (InvalidStylesException mistakes) {
      throw new IllegalStateException(mistakes.getMessage(), mistakes);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The zip's " + FILE + " cannot be read", unreadable);
    }
  }
}

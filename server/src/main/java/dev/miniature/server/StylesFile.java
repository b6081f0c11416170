package dev.miniature.server;

import dev.miniature.styles.InvalidStylesException;
import dev.miniature.styles.Styles;
import dev.miniature.styles.StylesYaml;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Locates and reads `styles.yaml` and the sample pictures.
final class StylesFile {
  private StylesFile() {}

  /// Returns the path of a file in the checkout. The launcher passes the checkout's location,
  /// because it may be called from anywhere.
  static Path inCheckout(String name) {
    return Path.of(System.getProperty("miniature.home", "")).resolve(name);
  }

  /// Reads the styles in a file.
  ///
  /// @throws CannotRunException if the file does not exist or is invalid
  static Styles read(Path file) throws CannotRunException {
    try {
      return StylesYaml.parse(Files.readString(file), file.getFileName().toString());
    } catch (CharacterCodingException _) {
      throw new CannotRunException(file + " is not valid UTF-8.");
    } catch (IOException failure) {
      throw CannotRunException.about(file, failure);
    } catch (InvalidStylesException mistakes) {
      throw new CannotRunException("the styles cannot be used.\n" + mistakes.getMessage());
    }
  }
}

package dev.miniature.server;

import dev.miniature.server.page.LiveStyles;
import dev.miniature.server.startup.CannotRunException;
import dev.miniature.styles.InvalidStylesException;
import dev.miniature.styles.Styles;
import dev.miniature.styles.StylesYaml;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

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
    return usable(
        file, () -> StylesYaml.parse(Files.readString(file), file.getFileName().toString()));
  }

  /// Reads the styles in a file that can change.
  ///
  /// @param terminal receives a message whenever the file has changed
  /// @throws CannotRunException if the file does not exist or is invalid
  static LiveStyles live(Path file, Consumer<String> terminal) throws CannotRunException {
    return usable(file, () -> LiveStyles.of(file, terminal));
  }

  private static <T> T usable(Path file, Reading<T> reading) throws CannotRunException {
    try {
      CannotRunException.unlessRegular(file);
      return reading.read();
    } catch (CharacterCodingException _) {
      throw new CannotRunException(file + " is not valid UTF-8.");
    } catch (IOException failure) {
      throw CannotRunException.about(file, failure);
    } catch (InvalidStylesException mistakes) {
      throw new CannotRunException("the styles cannot be used.\n" + mistakes.getMessage());
    }
  }

  private interface Reading<T> {
    T read() throws IOException, InvalidStylesException;
  }
}

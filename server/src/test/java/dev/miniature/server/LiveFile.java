package dev.miniature.server;

import dev.miniature.server.page.LiveStyles;
import dev.miniature.styles.InvalidStylesException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A styles file that a test can change.
record LiveFile(Path file, LiveStyles live) {
  /// Writes `text` and reads it back as styles.
  static LiveFile at(Path file, String text) throws InvalidStylesException {
    try {
      Files.writeString(file, text);
      return new LiveFile(file, LiveStyles.of(file, _ -> {}));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// The same in a new temporary folder.
  static LiveFile of(String text) throws InvalidStylesException {
    try {
      Path file = Files.createTempDirectory("styles").resolve("styles.yaml");
      file.toFile().deleteOnExit();
      return at(file, text);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

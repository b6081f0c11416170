package dev.miniature.server.page;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Thrown before a folder, a pipe or a device is opened as a file: opening a pipe blocks until
/// another process writes to it.
final class NotRegularFileException extends FileSystemException {
  private static final long serialVersionUID = 1L;

  private NotRegularFileException(Path file) {
    super(file.toString(), null, "it is not a regular file");
  }

  /// Returns the text of a file.
  ///
  /// @throws NotRegularFileException if there is something else in its place
  /// @throws IOException if it cannot be read
  static String textOf(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new NotRegularFileException(file);
    }
    return Files.readString(file);
  }
}

package dev.miniature.server.startup;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Thrown if a command cannot run for a reason outside of the program. The message is a sentence
/// for the user.
public final class CannotRunException extends Exception {
  private static final long serialVersionUID = 1L;

  public CannotRunException(String message) {
    super(message);
  }

  /// Checks that a file is no folder, and no device or pipe, which may have no end.
  ///
  /// @throws CannotRunException if it exists and is one of these
  public static void unlessRegular(Path file) throws CannotRunException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new CannotRunException(file + " is not a regular file.");
    }
  }

  /// Creates an exception for a file that could not be read or written.
  public static CannotRunException about(Path file, IOException failure) {
    return new CannotRunException(
        switch (failure) {
          case NoSuchFileException _ -> "There is no " + file + ".";
          case AccessDeniedException _ -> "There is no permission to use " + file + ".";
          case FileSystemException system when system.getReason() != null ->
              file + " cannot be used: " + system.getReason() + ".";
          default -> file + " cannot be used: " + failure.getMessage() + ".";
        });
  }
}

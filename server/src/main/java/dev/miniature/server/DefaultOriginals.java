package dev.miniature.server;

import dev.miniature.server.startup.CannotRunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The folder that is served by default. It starts with copies of the samples, so that uploads do
/// not land among those: a test compares the samples with the code that generates them.
final class DefaultOriginals {
  private static final String NAME = "originals";

  private DefaultOriginals() {}

  /// Returns that folder of the project.
  ///
  /// @throws CannotRunException where there is no project, as in an image
  static Path find() throws CannotRunException {
    Path samples = StylesFile.inCheckout("test-images");
    if (!Files.isDirectory(samples) && !Files.isDirectory(samples.resolveSibling(NAME))) {
      throw new CannotRunException(
          "There are no originals. Set ORIGINALS_BUCKET, or use --bucket or --originals.");
    }
    return beside(samples);
  }

  /// Returns that folder, and creates it if it does not exist. In a read-only checkout it returns
  /// the samples.
  ///
  /// @param samples the pictures to copy
  static Path beside(Path samples) {
    Path folder = samples.resolveSibling(NAME);
    if (!Files.isDirectory(folder)) {
      try {
        make(folder, samples);
      } catch (IOException unwritable) {
        return Files.isDirectory(folder) ? folder : samples;
      }
    }
    return folder;
  }

  /// Copies into a temporary folder and renames it, because another process may do the same.
  private static void make(Path folder, Path samples) throws IOException {
    Path draft = Files.createTempDirectory(folder.toAbsolutePath().getParent(), "." + NAME);
    try {
      for (Path each : tree(samples)) {
        Path copy = draft.resolve(samples.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(copy);
        } else if (!each.getFileName().toString().equals("README.md")) {
          Files.copy(each, copy);
        }
      }
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      if (Files.exists(draft)) {
        for (Path each : tree(draft).reversed()) {
          Files.delete(each);
        }
      }
    }
  }

  private static List<Path> tree(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.sorted(Comparator.naturalOrder()).toList();
    }
  }
}

package dev.miniature.bench.run;

import java.nio.file.Files;
import java.nio.file.Path;

/// The folders of the project.
///
/// @param root the root folder of the project
public record Home(Path root) {

  /// Returns the project that contains the working directory, or the folder in `-Dminiature.home`.
  ///
  /// @throws IllegalStateException if there is none
  public static Home here() {
    String named = System.getProperty("miniature.home", "");
    Path start = Path.of(named).toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("bench/sharp-worker.mjs"))) {
        return new Home(folder);
      }
    }
    throw new IllegalStateException("There is no folder bench around " + start);
  }

  /// Returns the folder of this module.
  public Path bench() {
    return root.resolve("bench");
  }

  /// Returns the folder in which the originals are kept after they are drawn.
  public Path pictures() {
    return bench().resolve("target/pictures");
  }

  /// Returns the folder for thumbnails to inspect.
  public Path results() {
    return bench().resolve("target/results");
  }
}

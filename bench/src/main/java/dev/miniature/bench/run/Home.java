package dev.miniature.bench.run;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where things lie.
///
/// @param root the folder of the project
public record Home(Path root) {

  /// The project around the working directory, or where `-Dminiature.home` says.
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

  /// The folder of this module.
  public Path bench() {
    return root.resolve("bench");
  }

  /// Where the originals are kept once they are drawn.
  public Path pictures() {
    return bench().resolve("target/pictures");
  }

  /// Where thumbnails go that are looked at.
  public Path results() {
    return bench().resolve("target/results");
  }
}

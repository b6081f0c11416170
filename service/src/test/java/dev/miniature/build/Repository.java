package dev.miniature.build;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The files of the repository, without built or downloaded ones.
public final class Repository {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final Set<String> NOT_OURS =
      Set.of(".git", ".venv", "cdk.out", "node_modules", "target");

  private Repository() {}

  /// Returns a file by its path in the repository.
  public static Path file(String path) {
    return HOME.resolve(path);
  }

  /// Returns all files and folders, as paths in the repository.
  public static List<Path> paths() throws IOException {
    List<Path> paths = new ArrayList<>();
    Files.walkFileTree(
        HOME,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (NOT_OURS.contains(folder.getFileName().toString())) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            paths.add(HOME.relativize(folder));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            paths.add(HOME.relativize(file));
            return FileVisitResult.CONTINUE;
          }
        });
    return paths;
  }

  /// Returns the Java files under one of these folders.
  ///
  /// @param part such as `src/main/java/dev/miniature/http`
  public static List<Path> sources(String part) throws IOException {
    return paths().stream()
        .filter(path -> ("/" + path).contains("/" + part + "/"))
        .filter(path -> path.toString().endsWith(".java"))
        .toList();
  }
}

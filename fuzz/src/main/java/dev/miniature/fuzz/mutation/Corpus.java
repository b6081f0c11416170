package dev.miniature.fuzz.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The valid files from which malformed ones are made.
public final class Corpus {
  private final List<Path> paths;
  private final List<byte[]> files;

  private Corpus(List<Path> paths, List<byte[]> files) {
    this.paths = paths;
    this.files = files;
  }

  /// Reads all files in `folders`, in the same order on every machine.
  ///
  /// @param maxBytes longer files are skipped
  public static Corpus of(List<Path> folders, int maxBytes) {
    List<Path> paths = new ArrayList<>();
    List<byte[]> files = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
          if (Files.size(path) <= maxBytes) {
            paths.add(path);
            files.add(Files.readAllBytes(path));
          }
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    if (files.isEmpty()) {
      throw new IllegalArgumentException("No files in " + folders);
    }
    return new Corpus(paths, files);
  }

  /// Returns the number of files.
  public int size() {
    return files.size();
  }

  /// Returns the path of a file.
  public Path path(int index) {
    return paths.get(index);
  }

  /// Returns the bytes of a file without copying them.
  public byte[] file(int index) {
    return files.get(index);
  }
}

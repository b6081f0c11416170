package dev.miniature.fuzz.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The good files that bad ones are made of.
public final class Corpus {
  private final List<Path> paths;
  private final List<byte[]> files;

  private Corpus(List<Path> paths, List<byte[]> files) {
    this.paths = paths;
    this.files = files;
  }

  /// All files in `folders`, in an order that is the same everywhere.
  ///
  /// @param maxBytes longer ones are left out
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

  /// How many there are.
  public int size() {
    return files.size();
  }

  /// Where one of them lies.
  public Path path(int index) {
    return paths.get(index);
  }

  /// One of them itself, not a copy.
  public byte[] file(int index) {
    return files.get(index);
  }
}

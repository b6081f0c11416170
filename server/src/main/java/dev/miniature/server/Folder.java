package dev.miniature.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/// The folder with the originals, and the check whether a file belongs to it.
final class Folder {
  private final Path real;

  private Folder(Path real) {
    this.real = real;
  }

  /// Opens an existing folder.
  ///
  /// @throws CannotRunException if it does not exist or is not a folder
  static Folder at(Path path) throws CannotRunException {
    if (!Files.exists(path)) {
      throw new CannotRunException("There is no folder " + path + ".");
    }
    if (!Files.isDirectory(path)) {
      throw new CannotRunException(path + " is not a folder.");
    }
    if (!Files.isReadable(path) || !Files.isExecutable(path)) {
      throw new CannotRunException("There is no permission to read the folder " + path + ".");
    }
    try {
      return new Folder(path.toRealPath());
    } catch (IOException failure) {
      throw CannotRunException.about(path, failure);
    }
  }

  /// Returns its path without symbolic links.
  Path path() {
    return real;
  }

  /// Returns the keys of all files in order. Links to other folders are not followed, because they
  /// may form a cycle.
  ///
  /// @throws UncheckedIOException if the folder itself cannot be read
  SortedSet<String> keys() {
    SortedSet<String> keys = new TreeSet<>();
    try {
      Files.walkFileTree(real, new Visitor(keys));
    } catch (IOException failure) {
      throw new UncheckedIOException(real + " cannot be read", failure);
    }
    return keys;
  }

  /// Returns the path of the file with this key, which may not exist.
  ///
  /// @throws InvalidPathException if no file can have such a name
  Path at(String key) {
    return real.resolve(key.startsWith("/") ? key.substring(1) : key);
  }

  /// Returns whether `key` names a file in the folder, which may not exist yet. Hidden files do not
  /// count, nor files that a symbolic link or `..` places outside, nor special files: opening a
  /// pipe blocks until another process writes to it.
  boolean contains(String key) {
    for (String segment : key.split("/", -1)) {
      if (segment.startsWith(".")) {
        return false;
      }
    }
    try {
      Path path = at(key);
      return isBelow(path)
          && (Files.isRegularFile(path) || Files.isDirectory(path) || Files.notExists(path));
    } catch (InvalidPathException _) {
      return false;
    }
  }

  /// Returns whether `path`, or its nearest existing parent, is inside the folder after resolving
  /// all links.
  private boolean isBelow(Path path) {
    for (Path at = path; at != null; at = at.getParent()) {
      try {
        return at.toRealPath().startsWith(real);
      } catch (NoSuchFileException missing) {
        if (Files.isSymbolicLink(at)) {
          return false;
        }
      } catch (IOException unreadable) {
        return false;
      }
    }
    return false;
  }

  /// Collects keys, skipping files that vanish or cannot be read.
  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Collection<String> keys;

    Visitor(Collection<String> keys) {
      this.keys = keys;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      boolean hidden = !directory.equals(real) && !contains(keyOf(directory));
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String key = keyOf(file);
      if (contains(key) && isListable(key) && Files.isRegularFile(at(key))) {
        keys.add(key);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }

    /// Returns whether a URL can name this key, and XML can list it: XML has neither control
    /// characters nor U+FFFE and U+FFFF. A name that is not UTF-8 becomes another one in Java,
    /// under which there is no file.
    private static boolean isListable(String key) {
      return key.chars().noneMatch(each -> Character.isISOControl(each) || each >= 0xFFFE);
    }

    private String keyOf(Path path) {
      return real.relativize(path).toString().replace(File.separatorChar, '/');
    }
  }
}

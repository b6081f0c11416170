package dev.miniature.server.folder;

import dev.miniature.server.startup.CannotRunException;
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
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// The folder with the originals, and the check whether a file belongs to it.
public final class Folder {
  private final Path real;

  private Folder(Path real) {
    this.real = real;
  }

  /// Opens an existing folder.
  ///
  /// @throws CannotRunException if it does not exist or is not a folder
  public static Folder at(Path path) throws CannotRunException {
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
  public Path path() {
    return real;
  }

  /// Returns the keys of all files in order.
  ///
  /// @throws UncheckedIOException if the folder itself cannot be read
  SortedSet<String> keys() {
    SortedSet<String> keys = new TreeSet<>();
    try {
      walk((key, _) -> {
        keys.add(key);
        return true;
      });
    } catch (IOException failure) {
      throw new UncheckedIOException(real + " cannot be read", failure);
    }
    return keys;
  }

  /// Passes each file to `files` as soon as it is found, until this returns false. Links to other
  /// folders are not followed, because they may form a cycle.
  ///
  /// @throws IOException if the folder itself cannot be read
  void walk(Found files) throws IOException {
    Files.walkFileTree(real, new Visitor(files));
  }

  /// Returns the path of the file with this key, which may not exist.
  ///
  /// @throws InvalidPathException if no file can have such a name
  public Path at(String key) {
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

  /// Receives the files of a folder.
  interface Found {
    /// Takes a file.
    ///
    /// @return whether others are wanted
    boolean take(String key, long bytes);
  }

  /// Passes files on, skipping those that vanish or cannot be read. What the walk tells of a file
  /// is not asked again: with 100,000 files, each question takes a quarter of a second.
  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Found files;

    Visitor(Found files) {
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      return directory.equals(real) || isVisible(directory)
          ? FileVisitResult.CONTINUE
          : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      Optional<BasicFileAttributes> facts =
          attributes.isSymbolicLink() ? linked(file) : Optional.of(attributes);
      boolean listed =
          facts.filter(BasicFileAttributes::isRegularFile).isPresent()
              && isVisible(file)
              && isListable(keyOf(file));
      return !listed || files.take(keyOf(file), facts.get().size())
          ? FileVisitResult.CONTINUE
          : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }

    /// Returns the attributes of a link's target, if it is inside the folder.
    private Optional<BasicFileAttributes> linked(Path link) {
      try {
        return contains(keyOf(link))
            ? Optional.of(Files.readAttributes(link, BasicFileAttributes.class))
            : Optional.empty();
      } catch (IOException vanished) {
        return Optional.empty();
      }
    }

    /// Returns whether the name of a file in a visible folder is visible. A name that is not UTF-8
    /// becomes another one in Java, under which there is no file.
    private boolean isVisible(Path file) {
      return !file.getFileName().toString().startsWith(".") && at(keyOf(file)).equals(file);
    }

    /// Returns whether XML can list this key: it has neither control characters nor U+FFFE and
    /// U+FFFF.
    private static boolean isListable(String key) {
      return key.chars().noneMatch(each -> Character.isISOControl(each) || each >= 0xFFFE);
    }

    private String keyOf(Path path) {
      return real.relativize(path).toString().replace(File.separatorChar, '/');
    }
  }
}

package dev.miniature.vips;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The versions of the libraries that were built into a libvips, from the `versions.json` of npm's
/// packages: one object of names and versions, beside the folder of the library. The function's zip
/// has the same layout.
///
/// @param texts the version of each library; empty if there is no such file
public record BundledVersions(Map<String, String> texts) {
  private static final Pattern ENTRY = Pattern.compile("\"([^\"]+)\"\\s*:\\s*\"([^\"]*)\"");

  /// Copies the map.
  public BundledVersions {
    texts = Map.copyOf(texts);
  }

  /// Reads the file that belongs to this library.
  static BundledVersions of(Path library) {
    Path folder = library.getParent();
    return folder == null || folder.getParent() == null
        ? new BundledVersions(Map.of())
        : read(folder.getParent().resolve("versions.json"));
  }

  /// Reads this file; the result is empty if it cannot be read, as with a system's own libvips.
  public static BundledVersions read(Path file) {
    Map<String, String> texts = new TreeMap<>();
    try {
      Matcher entries = ENTRY.matcher(Files.readString(file));
      while (entries.find()) {
        texts.put(entries.group(1), entries.group(2));
      }
    } catch (IOException unknown) {
      return new BundledVersions(Map.of());
    }
    return new BundledVersions(texts);
  }

  /// Returns the version of a library such as `heif`; empty if unknown.
  public Optional<LibraryVersion> version(String name) {
    return Optional.ofNullable(texts.get(name)).flatMap(LibraryVersion::parse);
  }
}

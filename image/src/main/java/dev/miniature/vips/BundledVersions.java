package dev.miniature.vips;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which versions of other libraries were built into a libvips, as the `versions.json` says that
/// npm's packages carry: one object of names and texts, beside the folder that the library lies in.
/// In the function's zip it lies so, too.
///
/// @param texts what the file says of each; empty where there is no such file
public record BundledVersions(Map<String, String> texts) {
  private static final Pattern ENTRY = Pattern.compile("\"([^\"]+)\"\\s*:\\s*\"([^\"]*)\"");

  /// What nobody can change afterwards.
  public BundledVersions {
    texts = Map.copyOf(texts);
  }

  /// What is said of the library in this file.
  static BundledVersions of(Path library) {
    Path folder = library.getParent();
    return folder == null || folder.getParent() == null
        ? new BundledVersions(Map.of())
        : read(folder.getParent().resolve("versions.json"));
  }

  /// What this file says; nothing if it cannot be read, which is how it is with the libraries of a
  /// system.
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

  /// The version of one of them, such as `heif`; empty where that is not known.
  public Optional<LibraryVersion> version(String name) {
    return Optional.ofNullable(texts.get(name)).flatMap(LibraryVersion::parse);
  }
}

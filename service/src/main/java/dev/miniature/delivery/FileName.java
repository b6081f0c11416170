package dev.miniature.delivery;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A name taken apart: `shop/2024/` and `photo.big` and `jpg`.
///
/// @param folder what stands before the file's name, with its last slash, or nothing
/// @param stem the file's name without its extension
/// @param extension without the dot: 1 to 16 letters and digits after the last dot, where there are
///   such
public record FileName(String folder, String stem, Optional<String> extension) {
  /// A file's name with an extension: the stem, and what stands after the last dot.
  public static final Pattern EXTENSION = Pattern.compile("(.*)\\.([A-Za-z0-9]{1,16})");

  /// Takes `name` apart. [#toString()] puts it together again.
  public static FileName of(String name) {
    int slash = name.lastIndexOf('/') + 1;
    String folder = name.substring(0, slash);
    String file = name.substring(slash);
    Matcher split = EXTENSION.matcher(file);
    return split.matches()
        ? new FileName(folder, split.group(1), Optional.of(split.group(2)))
        : new FileName(folder, file, Optional.empty());
  }

  /// The same in its folder and with its extension, but with another stem.
  public FileName withStem(String other) {
    return new FileName(folder, other, extension);
  }

  /// The same without its extension, which shows the one before it, if there is one.
  public FileName withoutExtension() {
    return of(folder + stem);
  }

  @Override
  public String toString() {
    return folder + stem + extension.map(text -> "." + text).orElse("");
  }
}

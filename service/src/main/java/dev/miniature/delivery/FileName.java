package dev.miniature.delivery;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The parts of a name: `shop/2024/`, `photo.big` and `jpg`.
///
/// @param folder the part before the file name, including the last slash; may be empty
/// @param stem the file name without its extension
/// @param extension without the dot: 1 to 16 letters and digits after the last dot, if there are
///   any
public record FileName(String folder, String stem, Optional<String> extension) {
  /// A file name with an extension: the stem, and the part after the last dot. A dot in a pattern
  /// would not match the line separators of Unicode, and a name may contain them.
  public static final Pattern EXTENSION = Pattern.compile("([^/]*)\\.([A-Za-z0-9]{1,16})");

  /// Splits `name`. [#toString()] joins the parts again.
  public static FileName of(String name) {
    int slash = name.lastIndexOf('/') + 1;
    String folder = name.substring(0, slash);
    String file = name.substring(slash);
    Matcher split = EXTENSION.matcher(file);
    return split.matches()
        ? new FileName(folder, split.group(1), Optional.of(split.group(2)))
        : new FileName(folder, file, Optional.empty());
  }

  /// Returns the name with another stem, in the same folder and with the same extension.
  public FileName withStem(String other) {
    return new FileName(folder, other, extension);
  }

  /// Returns the name without its extension. A previous extension then becomes the last one.
  public FileName withoutExtension() {
    return of(folder + stem);
  }

  @Override
  public String toString() {
    return folder + stem + extension.map(text -> "." + text).orElse("");
  }
}

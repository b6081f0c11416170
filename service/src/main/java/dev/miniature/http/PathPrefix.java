package dev.miniature.http;

import java.util.Optional;
import java.util.regex.Pattern;

/// The part of every path that a proxy in front passes on unchanged, such as `/img`.
///
/// Addresses in answers contain it, so that a redirect leads back through that proxy.
///
/// @param text empty, or one or more segments, each with a slash in front
public record PathPrefix(String text) {
  /// No prefix.
  public static final PathPrefix NONE = new PathPrefix("");

  /// Only characters that nothing escapes, so a prefix has one spelling. A segment does not begin
  /// with a dot, since `.` and `..` are not names.
  private static final Pattern SHAPE = Pattern.compile("(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+");

  /// Longer than any real one, and short beside the longest path (a key has 1,024 bytes).
  private static final int MAX_LENGTH = 200;

  /// Reads a prefix.
  ///
  /// @throws IllegalArgumentException with a sentence for the operator
  public static PathPrefix of(String text) {
    if (text.length() > MAX_LENGTH || !SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a path such as /img: letters, digits and . _ ~ - between slashes");
    }
    return new PathPrefix(text);
  }

  /// Returns whether there is one.
  public boolean isSet() {
    return !text.isEmpty();
  }

  /// Returns the rest of a path behind the prefix, which begins with `/`; empty if the path has
  /// another beginning.
  Optional<String> below(String path) {
    return path.startsWith(text + "/")
        ? Optional.of(path.substring(text.length()))
        : Optional.empty();
  }

  /// Returns whether `path` is this name, with or without the prefix. Probes do not always come
  /// through the proxy.
  boolean isProbe(String path, String name) {
    return path.equals(name) || path.equals(text + name);
  }
}

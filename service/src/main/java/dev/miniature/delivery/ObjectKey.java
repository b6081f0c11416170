package dev.miniature.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The key of an original, such as `shop/2024/photo.jpg`.
///
/// An instance can be named by a path: no empty, `.` or `..` segments, a name before the extension,
/// no backslashes or control characters, at most 1,024 bytes of UTF-8, and not the extension
/// [#FACTS].
///
/// @param name the unescaped key
public record ObjectKey(String name) {
  /// The maximum length of a key in S3, in bytes of UTF-8.
  public static final int MAX_BYTES = 1_024;

  /// The extension that requests facts about a picture, in lower case, without the dot. No original
  /// can have it.
  public static final String FACTS = "json";

  /// Checks the name.
  ///
  /// @throws IllegalArgumentException with the reason if no path can name it
  public ObjectKey {
    refusal(name)
        .ifPresent(reason -> {
          throw new IllegalArgumentException(reason);
        });
  }

  /// Returns the reason why this name is not a valid key, in a sentence for the client; empty if it
  /// is valid.
  public static Optional<String> refusal(String name) {
    if (name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      return Optional.of("The name is longer than " + MAX_BYTES + " bytes.");
    }
    if (name.codePoints().anyMatch(ObjectKey::isForbidden)) {
      return Optional.of("Backslashes and control characters cannot be part of a name.");
    }
    for (String segment : name.split("/", -1)) {
      if (segment.isEmpty()) {
        return Optional.of("The path contains an empty segment.");
      }
      if (segment.equals(".") || segment.equals("..")) {
        return Optional.of("'.' and '..' are not names.");
      }
    }
    FileName file = FileName.of(name);
    if (file.stem().isEmpty()) {
      return Optional.of("There is no name before the extension.");
    }
    return asksForFacts(file)
        ? Optional.of("The name of an original cannot end in ." + FACTS + ".")
        : Optional.empty();
  }

  /// Returns whether a name has the extension that requests facts, in any case.
  public static boolean asksForFacts(FileName name) {
    return name.extension().filter(FACTS::equalsIgnoreCase).isPresent();
  }

  /// Returns the parts of the key.
  public FileName fileName() {
    return FileName.of(name);
  }

  private static boolean isForbidden(int character) {
    return character == '\\'
        || Character.isISOControl(character)
        || Character.getType(character) == Character.SURROGATE;
  }

  @Override
  public String toString() {
    return name;
  }
}

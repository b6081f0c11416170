package dev.miniature.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The name an original is kept under, such as `shop/2024/photo.jpg`.
///
/// A key that exists is one that a path can name: no empty, `.` or `..` segments, a name before the
/// extension, no backslashes, no control characters, and at most 1,024 bytes of UTF-8.
///
/// @param name the key as the store has it, not escaped
public record ObjectKey(String name) {
  /// The longest key that S3 takes, in bytes of UTF-8.
  public static final int MAX_BYTES = 1_024;

  /// Refuses names that no path can reach.
  ///
  /// @throws IllegalArgumentException with the reason
  public ObjectKey {
    refusal(name)
        .ifPresent(reason -> {
          throw new IllegalArgumentException(reason);
        });
  }

  /// Why there can be no key of this name, in a sentence for the caller; empty when there can.
  public static Optional<String> refusal(String name) {
    if (name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      return Optional.of("The name is longer than " + MAX_BYTES + " bytes.");
    }
    if (name.codePoints().anyMatch(ObjectKey::isForbidden)) {
      return Optional.of("Backslashes and control characters cannot be part of a name.");
    }
    for (String segment : name.split("/", -1)) {
      if (segment.isEmpty()) {
        return Optional.of("There is an empty name between, before or after slashes.");
      }
      if (segment.equals(".") || segment.equals("..")) {
        return Optional.of("'.' and '..' are not names.");
      }
    }
    return FileName.of(name).stem().isEmpty()
        ? Optional.of("There is no name before the extension.")
        : Optional.empty();
  }

  /// The key taken apart.
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

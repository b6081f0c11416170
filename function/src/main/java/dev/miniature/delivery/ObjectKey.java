package dev.miniature.delivery;

import java.nio.charset.StandardCharsets;

/// The name an original is kept under, such as `shop/2024/photo.jpg`.
///
/// A key that exists is one that a path can name: no empty, `.` or `..` segments, no backslashes,
/// no control characters, and at most 1,024 bytes of UTF-8, which is where S3 ends.
///
/// @param name the key as the store has it, not escaped
public record ObjectKey(String name) {
  /// The longest key that S3 takes, in bytes of UTF-8.
  public static final int MOST_BYTES = 1_024;

  /// Refuses names that no path can reach.
  ///
  /// @throws IllegalArgumentException with the reason, in words for the caller
  public ObjectKey {
    if (name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new IllegalArgumentException("The key is longer than " + MOST_BYTES + " bytes.");
    }
    for (String segment : name.split("/", -1)) {
      if (segment.isEmpty()) {
        throw new IllegalArgumentException("A name between slashes is empty.");
      }
      if (segment.equals(".") || segment.equals("..")) {
        throw new IllegalArgumentException("'.' and '..' are not names.");
      }
    }
    if (name.codePoints().anyMatch(ObjectKey::isForbidden)) {
      throw new IllegalArgumentException(
          "Backslashes and control characters cannot be part of a name.");
    }
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

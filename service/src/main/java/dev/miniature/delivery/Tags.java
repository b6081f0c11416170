package dev.miniature.delivery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/// Makes tags that identify thumbnails by everything that affects their bytes, without rendering:
/// the original's version, the whole recipe, the versions of the files it names, and the renderer.
///
/// So HEAD and `If-None-Match` cost no render, and changing a style changes only the tags of that
/// style. If the format follows the original, the tag contains that rule and not the resulting
/// format, which a HEAD cannot know.
final class Tags {
  /// 128 bits, enough to make collisions practically impossible.
  private static final int BYTES = 16;

  /// The version of the facts, increased whenever the same thumbnail may have other facts.
  private static final String FACTS = "facts-2";

  private Tags() {}

  /// @param supplies the versions of the files that the recipe names, as text
  static String of(Version version, ThumbnailRequest request, String supplies, String renderer) {
    String shapes =
        String.join(
            "\n",
            text(version),
            Fingerprint.of(request.recipe(version)),
            supplies,
            renderer,
            representation(request));
    byte[] hash = sha256().digest(shapes.getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
  }

  private static String representation(ThumbnailRequest request) {
    return switch (request.representation()) {
      case PICTURE -> "";
      case FACTS -> FACTS;
    };
  }

  /// Returns a text that identifies a version.
  static String text(Version version) {
    return String.join(
        "\n",
        version.etag().orElse("-"),
        Long.toString(version.lastModified().getEpochSecond()),
        length(version));
  }

  private static String length(Version version) {
    return version.length().isPresent() ? Long.toString(version.length().getAsLong()) : "-";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("Every Java platform has SHA-256", impossible);
    }
  }
}

package dev.miniature.delivery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/// Names thumbnails by everything that shapes their bytes, without looking at the bytes: the
/// original's version, the whole recipe, the versions of what it names, and the renderer.
///
/// So a HEAD and an `If-None-Match` cost no pixels, and changing one style changes only that
/// style's tags. Where the format follows the original, the tag says so and not what came out of
/// it: otherwise HEAD could not know it.
final class Tags {
  /// 128 bits, enough to make collisions practically impossible.
  private static final int BYTES = 16;

  /// Raised whenever the same thumbnail may have other facts than before.
  private static final String FACTS = "facts-1";

  private Tags() {}

  /// @param supplies which versions of what the recipe names are used, as text
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

  /// All that tells a version from another.
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

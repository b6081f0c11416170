package dev.miniature.server;

import dev.miniature.s3.AccessKey;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

/// What the clients of a folder's S3 server sign with. Who knows it can write to the folder, so it
/// is never one that stands in a manual.
final class FolderKey {
  /// The variable by which a script keeps one secret.
  static final String VARIABLE = "MINIATURE_S3_SECRET";

  /// What nobody guesses, even who may try without end.
  private static final int FEWEST_CHARACTERS = 16;

  private static final int BYTES = 20;

  private FolderKey() {}

  /// The secret of the environment, or a random one.
  ///
  /// @throws CannotRunException if that of the environment is too short
  static AccessKey of(Map<String, String> environment) throws CannotRunException {
    String given = environment.getOrDefault(VARIABLE, "");
    if (given.isEmpty()) {
      return random();
    }
    if (given.length() < FEWEST_CHARACTERS) {
      throw new CannotRunException(
          VARIABLE + " is too short: " + FEWEST_CHARACTERS + " characters at least.");
    }
    return key(given);
  }

  /// A secret that nobody had before.
  static AccessKey random() {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    return key(HexFormat.of().formatHex(secret));
  }

  private static AccessKey key(String secret) {
    return new AccessKey("miniature", secret);
  }
}

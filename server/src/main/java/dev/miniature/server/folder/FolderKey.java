package dev.miniature.server.folder;

import dev.miniature.s3.AccessKey;
import dev.miniature.server.startup.CannotRunException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

/// Creates the secret for the clients of a folder's S3 server. Anyone who knows it can write to the
/// folder, so there is no default value.
public final class FolderKey {
  /// The variable with which a script sets a fixed secret.
  static final String VARIABLE = "MINIATURE_S3_SECRET";

  /// The minimum length of a secret, which makes guessing infeasible even with unlimited attempts.
  private static final int FEWEST_CHARACTERS = 16;

  private static final int BYTES = 20;

  private FolderKey() {}

  /// Returns the secret of the environment, or a random one.
  ///
  /// @throws CannotRunException if the environment's secret is too short, or would be changed by
  ///   clients
  public static AccessKey of(Map<String, String> environment) throws CannotRunException {
    String given = environment.getOrDefault(VARIABLE, "");
    if (given.isEmpty()) {
      return random();
    }
    if (!given.strip().equals(given)) {
      throw new CannotRunException(
          VARIABLE + " begins or ends with a space, which S3 clients drop.");
    }
    if (given.length() < FEWEST_CHARACTERS) {
      throw new CannotRunException(
          VARIABLE + " is too short; it needs at least " + FEWEST_CHARACTERS + " characters.");
    }
    return key(given);
  }

  /// Returns a new random secret.
  static AccessKey random() {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    return key(HexFormat.of().formatHex(secret));
  }

  private static AccessKey key(String secret) {
    return new AccessKey("miniature", secret);
  }
}

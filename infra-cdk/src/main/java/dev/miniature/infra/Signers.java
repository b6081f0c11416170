package dev.miniature.infra;

import dev.miniature.infra.config.InvalidConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.services.cloudfront.IKeyGroup;
import software.amazon.awscdk.services.cloudfront.IPublicKey;
import software.amazon.awscdk.services.cloudfront.KeyGroup;
import software.amazon.awscdk.services.cloudfront.PublicKey;
import software.constructs.Construct;

/// Those who may sign URLs. A key cannot be changed in CloudFront, so each has a name, and a new
/// one stands beside the old one until that is taken away.
final class Signers {
  private Signers() {}

  /// The keys of the configuration, or empty where everybody may read.
  static Optional<IKeyGroup> of(Construct scope, Project project, Map<String, String> files)
      throws InvalidConfigurationException {
    if (files.isEmpty()) {
      return Optional.empty();
    }
    List<IPublicKey> keys = new ArrayList<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      keys.add(
          PublicKey.Builder.create(scope, "SigningKey" + file.getKey())
              .encodedKey(project.publicKey(file.getKey(), file.getValue()))
              .build());
    }
    return Optional.of(KeyGroup.Builder.create(scope, "SigningKeys").items(keys).build());
  }
}

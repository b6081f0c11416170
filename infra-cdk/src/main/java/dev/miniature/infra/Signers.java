package dev.miniature.infra;

import dev.miniature.infra.config.InvalidConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudfront.CfnPublicKey;
import software.amazon.awscdk.services.cloudfront.IKeyGroup;
import software.amazon.awscdk.services.cloudfront.IPublicKey;
import software.amazon.awscdk.services.cloudfront.KeyGroup;
import software.amazon.awscdk.services.cloudfront.PublicKey;
import software.constructs.Construct;

/// The keys that may sign URLs. CloudFront cannot modify a key, so each has a name, and a new one
/// is added beside the old one before that is removed.
final class Signers {
  private Signers() {}

  /// Creates the keys of the configuration; empty if URLs need no signature.
  static Optional<IKeyGroup> of(Construct scope, Project project, Map<String, String> files)
      throws InvalidConfigurationException {
    if (files.isEmpty()) {
      return Optional.empty();
    }
    List<IPublicKey> keys = new ArrayList<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      String name = file.getKey();
      keys.add(key(scope, name, project.publicKey(name, file.getValue())));
    }
    return Optional.of(
        KeyGroup.Builder.create(scope, "SigningKeys")
            .keyGroupName(inThisRegion(scope, "signers"))
            .items(keys)
            .build());
  }

  /// Creates a key. CloudFront requires a unique reference for each key of the account.
  private static PublicKey key(Construct scope, String name, String pem) {
    PublicKey key =
        PublicKey.Builder.create(scope, "SigningKey" + name)
            .publicKeyName(inThisRegion(scope, name))
            .encodedKey(pem)
            .build();
    ((CfnPublicKey) Objects.requireNonNull(key.getNode().getDefaultChild()))
        .addPropertyOverride("PublicKeyConfig.CallerReference", inThisRegion(scope, name));
    return key;
  }

  private static String inThisRegion(Construct scope, String name) {
    Stack stack = Stack.of(scope);
    return stack.getStackName() + "-" + stack.getRegion() + "-" + name;
  }
}

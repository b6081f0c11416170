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
      String name = file.getKey();
      keys.add(key(scope, name, project.publicKey(name, file.getValue())));
    }
    return Optional.of(
        KeyGroup.Builder.create(scope, "SigningKeys")
            .keyGroupName(inThisRegion(scope, "signers"))
            .items(keys)
            .build());
  }

  /// CloudFront tells keys apart by the reference, too, all over the account.
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

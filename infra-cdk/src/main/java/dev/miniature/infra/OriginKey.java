package dev.miniature.infra;

import software.amazon.awscdk.services.apigateway.ApiKey;
import software.amazon.awscdk.services.apigateway.UsagePlan;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

/// The secret that identifies the distribution to the gateway. Secrets Manager generates it, and
/// the template only refers to it.
///
/// CloudFormation resolves a secret when the text of the reference changes, not when its value
/// changes. So a new value is a new secret: each generation has its own, and the configuration
/// contains the number of the generation. During a rotation both are valid, because CloudFormation
/// deletes old resources last.
final class OriginKey extends Construct {
  /// The length of the secret. API Gateway accepts keys of 20 to 128 characters.
  private static final int CHARACTERS = 64;

  private final Secret secret;
  private final ApiKey key;

  OriginKey(Construct scope, int generation) {
    super(scope, "OriginKey" + generation);
    this.secret =
        Secret.Builder.create(this, "Secret")
            .description("Sent by the distribution, required by the gateway")
            .generateSecretString(
                SecretStringGenerator.builder()
                    .passwordLength(CHARACTERS)
                    .excludePunctuation(true)
                    .includeSpace(false)
                    .build())
            .build();
    this.key =
        ApiKey.Builder.create(this, "Key")
            .description("Generation " + generation + " of the secret of the distribution")
            .value(reference())
            .build();
  }

  /// Makes the gateway accept the key.
  void admitTo(UsagePlan plan) {
    plan.addApiKey(key);
  }

  /// Returns `{{resolve:secretsmanager:…}}`, which CloudFormation resolves during deployment.
  String reference() {
    return secret.getSecretValue().unsafeUnwrap();
  }
}

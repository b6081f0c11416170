package dev.miniature.infra;

import software.amazon.awscdk.services.apigateway.ApiKey;
import software.amazon.awscdk.services.apigateway.UsagePlan;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

/// The secret by which the gateway knows the distribution. Secrets Manager makes it up; the
/// template only names the place.
///
/// CloudFormation looks a secret up when the words that name it change, and not when its value
/// does. So a new value is a new secret: each generation has its own, and the number of the
/// generation stands in the configuration. While a deployment replaces one by the next, both are
/// valid, since CloudFormation deletes what is no longer wanted last.
final class OriginKey extends Construct {
  /// API Gateway takes keys of 20 to 128 characters.
  private static final int CHARACTERS = 64;

  private final Secret secret;
  private final ApiKey key;

  OriginKey(Construct scope, int generation) {
    super(scope, "OriginKey" + generation);
    this.secret =
        Secret.Builder.create(this, "Secret")
            .description("Sent by the distribution, asked for by the gateway")
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

  /// Makes the gateway accept it.
  void admitTo(UsagePlan plan) {
    plan.addApiKey(key);
  }

  /// `{{resolve:secretsmanager:…}}`, which CloudFormation replaces when it deploys.
  String reference() {
    return secret.getSecretValue().unsafeUnwrap();
  }
}

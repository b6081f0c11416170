package dev.miniature.infra;

import dev.miniature.infra.config.Configuration;
import dev.miniature.infra.config.Place;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/// The stack for the certificate and the firewall, which CloudFront requires in us-east-1, if the
/// rest is elsewhere.
final class EdgeStack extends Stack {
  EdgeStack(Construct scope, Configuration configuration) {
    super(
        scope,
        "Miniature-" + configuration.stage() + "-edge",
        StackProps.builder()
            .description("Certificate and firewall of Miniature's distribution")
            .env(
                Environment.builder()
                    .account(configuration.place().account().orElse(null))
                    .region(Place.CLOUDFRONT_HOME)
                    .build())
            .crossRegionReferences(true)
            .build());
  }
}

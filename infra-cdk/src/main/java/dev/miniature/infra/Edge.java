package dev.miniature.infra;

import dev.miniature.infra.config.Configuration;
import java.util.Optional;
import software.amazon.awscdk.Stack;
import software.constructs.Construct;

/// The parts of the distribution that must be created in us-east-1: in the same stack if it is
/// there, else in a separate one.
///
/// @param domain the name and its certificate
/// @param firewall the ARN of the firewall
record Edge(Optional<Cdn.NamedCertificate> domain, Optional<String> firewall) {

  static Edge of(Construct app, Stack stack, Configuration configuration) {
    Stack scope = needsStackOfItsOwn(configuration) ? new EdgeStack(app, configuration) : stack;
    return new Edge(
        configuration
            .domain()
            .map(domain ->
                new Cdn.NamedCertificate(domain.name(), Domain.certificate(scope, domain))),
        configuration.cdn().rateLimit().stream()
            .mapToObj(limit -> new Firewall(scope, limit).arn())
            .findFirst());
  }

  /// Returns whether something has to be created in us-east-1 while the rest is elsewhere.
  static boolean needsStackOfItsOwn(Configuration configuration) {
    boolean makesCertificate =
        configuration.domain().filter(domain -> domain.certificateArn().isEmpty()).isPresent();
    boolean makesAnything = makesCertificate || configuration.cdn().rateLimit().isPresent();
    return makesAnything && !configuration.place().isCloudFrontHome();
  }
}

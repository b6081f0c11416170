package dev.miniature.infra;

import dev.miniature.infra.config.CdnSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.certificatemanager.ICertificate;
import software.amazon.awscdk.services.cloudfront.AllowedMethods;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CachedMethods;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.ErrorResponse;
import software.amazon.awscdk.services.cloudfront.HttpVersion;
import software.amazon.awscdk.services.cloudfront.IKeyGroup;
import software.amazon.awscdk.services.cloudfront.PriceClass;
import software.amazon.awscdk.services.cloudfront.SecurityPolicyProtocol;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.s3.IBucket;
import software.constructs.Construct;

/// The CloudFront distribution, which answers clients and caches thumbnails for a day.
final class Cdn extends Construct {
  private static final Duration AT_ONCE = Duration.seconds(0);
  private static final Duration A_MINUTE = Duration.minutes(1);

  /// Errors that the service allows caches to keep, as far as CloudFront can be configured for
  /// them.
  private static final List<Integer> LASTING = List.of(400, 404);

  /// Errors that must not be cached, so that the next request sees a fix. By default, CloudFront
  /// keeps most of them for ten seconds, whatever `Cache-Control` says.
  private static final List<Integer> PASSING = List.of(403, 405, 414, 416, 500, 501, 502, 503, 504);

  private final Distribution distribution;

  /// @param domain the distribution's own name, with a certificate for it
  /// @param firewall the ARN of a firewall
  record Extras(
      Optional<NamedCertificate> domain, Optional<String> firewall, Optional<IKeyGroup> signers) {}

  /// A domain name and a certificate for it.
  record NamedCertificate(String name, ICertificate certificate) {}

  Cdn(
      Construct scope,
      CdnSettings settings,
      Backend backend,
      EdgeFunction function,
      IBucket accessLogs,
      Extras extras) {
    super(scope, "Cdn");
    Distribution.Builder builder =
        Distribution.Builder.create(this, "Distribution")
            .comment(Stack.of(this).getStackName())
            .defaultBehavior(behavior(settings, backend, function, extras.signers()))
            .errorResponses(errors())
            .httpVersion(HttpVersion.HTTP2_AND_3)
            .enableIpv6(true)
            .minimumProtocolVersion(SecurityPolicyProtocol.TLS_V1_2_2021)
            .priceClass(
                switch (settings.reach()) {
                  case EVERYWHERE -> PriceClass.PRICE_CLASS_ALL;
                  case MOST -> PriceClass.PRICE_CLASS_200;
                  case CHEAPEST -> PriceClass.PRICE_CLASS_100;
                })
            .enableLogging(true)
            .logBucket(accessLogs)
            .logFilePrefix("cdn/")
            .logIncludesCookies(false);
    extras.firewall().ifPresent(builder::webAclId);
    extras
        .domain()
        .ifPresent(domain ->
            builder.domainNames(List.of(domain.name())).certificate(domain.certificate()));
    this.distribution = builder.build();
    distribution.getNode().addDependency(backend.admission());
  }

  private BehaviorOptions behavior(
      CdnSettings settings, Backend backend, EdgeFunction function, Optional<IKeyGroup> signers) {
    BehaviorOptions.Builder behavior =
        BehaviorOptions.builder()
            .origin(backend.origin())
            .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
            .allowedMethods(AllowedMethods.ALLOW_GET_HEAD_OPTIONS)
            .cachedMethods(CachedMethods.CACHE_GET_HEAD_OPTIONS)
            .compress(false)
            .cachePolicy(CdnPolicies.cache(this, function))
            .responseHeadersPolicy(CdnPolicies.headers(this, settings.corsOrigins()))
            .functionAssociations(function.associations(this));
    signers.ifPresent(group -> behavior.trustedKeyGroups(List.of(group)));
    return behavior.build();
  }

  private static List<ErrorResponse> errors() {
    return Stream.concat(
            LASTING.stream().map(status -> error(status, A_MINUTE)),
            PASSING.stream().map(status -> error(status, AT_ONCE)))
        .toList();
  }

  private static ErrorResponse error(int status, Duration kept) {
    return ErrorResponse.builder().httpStatus(status).ttl(kept).build();
  }

  Distribution distribution() {
    return distribution;
  }
}

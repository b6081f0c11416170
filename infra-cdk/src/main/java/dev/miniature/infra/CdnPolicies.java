package dev.miniature.infra;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudfront.CacheCookieBehavior;
import software.amazon.awscdk.services.cloudfront.CacheHeaderBehavior;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.CacheQueryStringBehavior;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentTypeOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersCorsBehavior;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersStrictTransportSecurity;
import software.amazon.awscdk.services.cloudfront.ResponseSecurityHeadersBehavior;
import software.constructs.Construct;

/// The policies of the distribution: the cache key, the cache duration, and added headers.
final class CdnPolicies {
  private static final Duration TWO_YEARS = Duration.days(730);

  private CdnPolicies() {}

  /// Creates the cache policy. The key is only the path, so that query strings and cookies cannot
  /// cause another render.
  static CachePolicy cache(Construct scope, EdgeFunction function) {
    return CachePolicy.Builder.create(scope, "Cache")
        .comment("The cache key is the path")
        .minTtl(Duration.seconds(0))
        .defaultTtl(Duration.days(1))
        .maxTtl(Duration.days(365))
        .queryStringBehavior(CacheQueryStringBehavior.none())
        .cookieBehavior(CacheCookieBehavior.none())
        .headerBehavior(
            function.negotiates()
                ? CacheHeaderBehavior.allowList("Accept")
                : CacheHeaderBehavior.none())
        .enableAcceptEncodingGzip(false)
        .enableAcceptEncodingBrotli(false)
        .build();
  }

  /// Creates the headers policy. The function sends most of these headers too, but not all answers
  /// come from the function.
  static ResponseHeadersPolicy headers(Construct scope, List<String> origins) {
    return ResponseHeadersPolicy.Builder.create(scope, "Headers")
        // Policy names are unique per account, not per region.
        .responseHeadersPolicyName(
            Stack.of(scope).getStackName() + "-" + Stack.of(scope).getRegion())
        .comment("HSTS, nosniff and CORS")
        .securityHeadersBehavior(
            ResponseSecurityHeadersBehavior.builder()
                .strictTransportSecurity(
                    ResponseHeadersStrictTransportSecurity.builder()
                        .accessControlMaxAge(TWO_YEARS)
                        .includeSubdomains(false)
                        .override(true)
                        .build())
                .contentTypeOptions(
                    ResponseHeadersContentTypeOptions.builder().override(true).build())
                .build())
        .corsBehavior(
            ResponseHeadersCorsBehavior.builder()
                .accessControlAllowOrigins(origins)
                .accessControlAllowMethods(List.of("GET", "HEAD", "OPTIONS"))
                .accessControlAllowHeaders(List.of("*"))
                .accessControlExposeHeaders(List.of("ETag", "Server-Timing"))
                .accessControlAllowCredentials(false)
                .accessControlMaxAge(Duration.days(1))
                .originOverride(true)
                .build())
        .build();
  }
}

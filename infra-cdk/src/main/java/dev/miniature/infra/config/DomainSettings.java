package dev.miniature.infra.config;

import java.util.Optional;
import java.util.regex.Pattern;

/// The distribution's own domain name.
///
/// @param name such as `img.example.com`
/// @param zone the zone for its records; empty if they are created elsewhere
/// @param certificateArn an existing certificate; empty to create one
public record DomainSettings(
    String name, Optional<HostedZoneSettings> zone, Optional<String> certificateArn) {
  private static final Pattern NAME =
      Pattern.compile(
          "(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+([a-z]{2,63}|xn--[a-z0-9-]{0,58}[a-z0-9])");
  private static final Pattern CERTIFICATE =
      Pattern.compile("arn:aws[a-z-]*:acm:us-east-1:\\d{12}:certificate/[A-Za-z0-9-]+");
  private static final Pattern ZONE_ID = Pattern.compile("Z[A-Z0-9]{1,31}");

  static Optional<DomainSettings> read(Context context, Place place) {
    Optional<String> name = context.text("domainName", NAME, "a name such as img.example.com");
    Optional<String> certificate =
        context.text(
            "certificateArn",
            CERTIFICATE,
            "the ARN of a certificate in us-east-1, where CloudFront looks for it");
    Optional<HostedZoneSettings> zone = zone(context);
    if (name.isEmpty()) {
      certificate.ifPresent(_ -> context.mistake("certificateArn", "there is no domainName"));
      zone.ifPresent(_ -> context.mistake("hostedZoneId", "there is no domainName"));
      return Optional.empty();
    }
    zone.filter(each -> !each.contains(name.get()))
        .ifPresent(each ->
            context.mistake("domainName", name.get() + " is not in the zone " + each.name()));
    if (certificate.isEmpty() && zone.isEmpty()) {
      context.mistake(
          "domainName",
          "it needs a certificateArn, or hostedZoneId and hostedZoneName to create a certificate");
    }
    if (certificate.isEmpty() && place.region().isEmpty()) {
      context.mistake(
          "domainName", "its certificate is made in us-east-1; set region, too, or certificateArn");
    }
    return Optional.of(new DomainSettings(name.get(), zone, certificate));
  }

  private static Optional<HostedZoneSettings> zone(Context context) {
    Optional<String> id =
        context.text("hostedZoneId", ZONE_ID, "the id of a hosted zone, such as Z123");
    Optional<String> name = context.text("hostedZoneName", NAME, "a name such as example.com");
    if (id.isPresent() != name.isPresent()) {
      context.mistake(
          id.isPresent() ? "hostedZoneName" : "hostedZoneId",
          "it is missing; hostedZoneId and hostedZoneName go together");
    }
    return id.flatMap(one -> name.map(other -> new HostedZoneSettings(one, other)));
  }
}

package dev.miniature.infra;

import dev.miniature.infra.config.DomainSettings;
import dev.miniature.infra.config.HostedZoneSettings;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.CertificateValidation;
import software.amazon.awscdk.services.certificatemanager.ICertificate;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.route53.ARecord;
import software.amazon.awscdk.services.route53.AaaaRecord;
import software.amazon.awscdk.services.route53.HostedZone;
import software.amazon.awscdk.services.route53.HostedZoneAttributes;
import software.amazon.awscdk.services.route53.IHostedZone;
import software.amazon.awscdk.services.route53.RecordTarget;
import software.amazon.awscdk.services.route53.targets.CloudFrontTarget;
import software.constructs.Construct;

/// The distribution's own domain name. It is part of the configuration, so no deployment can drop
/// it.
final class Domain {
  private Domain() {}

  /// Returns the certificate for the name.
  ///
  /// @param scope a stack in us-east-1, if the certificate is to be created
  static ICertificate certificate(Construct scope, DomainSettings domain) {
    return domain
        .certificateArn()
        .map(arn -> Certificate.fromCertificateArn(scope, "Certificate", arn))
        .orElseGet(() ->
            Certificate.Builder.create(scope, "Certificate")
                .domainName(domain.name())
                .validation(
                    CertificateValidation.fromDns(
                        zone(scope, "CertificateZone", domain.zone().orElseThrow())))
                .build());
  }

  /// Creates A and AAAA records that point to the distribution.
  static void record(
      Construct scope, String name, HostedZoneSettings settings, Distribution distribution) {
    IHostedZone zone = zone(scope, "Zone", settings);
    RecordTarget target = RecordTarget.fromAlias(new CloudFrontTarget(distribution));
    ARecord.Builder.create(scope, "Ipv4").zone(zone).recordName(name + ".").target(target).build();
    AaaaRecord.Builder.create(scope, "Ipv6")
        .zone(zone)
        .recordName(name + ".")
        .target(target)
        .build();
  }

  /// Refers to the zone by id and name, because a look-up would need an account.
  private static IHostedZone zone(Construct scope, String id, HostedZoneSettings settings) {
    return HostedZone.fromHostedZoneAttributes(
        scope,
        id,
        HostedZoneAttributes.builder()
            .hostedZoneId(settings.id())
            .zoneName(settings.name())
            .build());
  }
}

package dev.miniature.infra;

import dev.miniature.delivery.TextWarnings;
import dev.miniature.infra.config.Configuration;
import dev.miniature.infra.config.DomainSettings;
import dev.miniature.infra.config.InvalidConfigurationException;
import dev.miniature.styles.Styles;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.s3.Bucket;
import software.constructs.Construct;

/// One installation: bucket, function, gateway, distribution and monitoring.
final class MiniatureStack extends Stack {

  MiniatureStack(Construct scope, Configuration configuration, Project project)
      throws InvalidConfigurationException {
    super(scope, "Miniature-" + configuration.stage(), props(configuration));
    Styles styles = project.styles();
    TextWarnings.of(styles)
        .forEach(
            warning -> Annotations.of(this).addWarningV2("miniature:textCannotBeDrawn", warning));
    Bucket accessLogs = LogFolders.bucket(this, "AccessLogs", configuration.logDays());
    RetainedOriginals originals =
        new RetainedOriginals(this, configuration.originals(), accessLogs);
    if (configuration.originals().samples()) {
      SamplePictures.upload(this, project.samples(), originals.bucket());
    }
    ThumbnailFunction function =
        new ThumbnailFunction(
            this, configuration, originals, project.zip(configuration.function().processor()));
    Gateway gateway = new Gateway(this, configuration, function.alias());
    Edge edge = Edge.of(scope, this, configuration);
    Cdn cdn =
        new Cdn(
            this,
            configuration.cdn(),
            gateway,
            new EdgeFunction(styles, configuration.cdn()),
            accessLogs,
            new Cdn.Extras(
                edge.domain(),
                edge.firewall(),
                Signers.of(this, project, configuration.cdn().signingKeys())));
    configuration.domain().ifPresent(domain -> record(domain, cdn));
    Watching watching = new Watching(this, configuration, function, gateway, cdn);
    Outputs.of(this, configuration, styles, originals, cdn, watching);
    AcceptedFindings.explain(this);
  }

  private static StackProps props(Configuration configuration) {
    return StackProps.builder()
        .description("Miniature: thumbnails by URL")
        .env(
            Environment.builder()
                .account(configuration.place().account().orElse(null))
                .region(configuration.place().region().orElse(null))
                .build())
        .crossRegionReferences(Edge.needsStackOfItsOwn(configuration) ? true : null)
        .build();
  }

  private void record(DomainSettings domain, Cdn cdn) {
    domain.zone().ifPresent(zone -> Domain.record(this, domain.name(), zone, cdn.distribution()));
  }
}

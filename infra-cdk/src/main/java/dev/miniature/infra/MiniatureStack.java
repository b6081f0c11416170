package dev.miniature.infra;

import dev.miniature.delivery.TextWarnings;
import dev.miniature.infra.config.Configuration;
import dev.miniature.infra.config.DomainSettings;
import dev.miniature.infra.config.InvalidConfigurationException;
import dev.miniature.styles.Styles;
import java.util.List;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.s3.Bucket;
import software.constructs.Construct;

/// One installation: bucket, function and gateway or tasks and load balancer, distribution and
/// monitoring.
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
    Backend backend = Backend.of(this, configuration, project, originals);
    Edge edge = Edge.of(scope, this, configuration);
    Cdn cdn =
        new Cdn(
            this,
            configuration.cdn(),
            backend,
            new EdgeFunction(styles, configuration.cdn()),
            accessLogs,
            new Cdn.Extras(
                edge.domain(),
                edge.firewall(),
                Signers.of(this, project, configuration.cdn().signingKeys())));
    configuration.domain().ifPresent(domain -> record(domain, cdn));
    Watching watching = new Watching(this, configuration, backend.vitals(), cdn);
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

  /// Returns the first two availability zones of the region, whichever it is. The CDK would ask an
  /// account for them if account and region are configured.
  @Override
  public List<String> getAvailabilityZones() {
    return List.of(Fn.select(0, Fn.getAzs()), Fn.select(1, Fn.getAzs()));
  }

  private void record(DomainSettings domain, Cdn cdn) {
    domain.zone().ifPresent(zone -> Domain.record(this, domain.name(), zone, cdn.distribution()));
  }
}

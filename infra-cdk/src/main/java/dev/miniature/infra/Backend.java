package dev.miniature.infra;

import dev.miniature.infra.config.Configuration;
import dev.miniature.infra.config.FargateSettings;
import dev.miniature.infra.config.InvalidConfigurationException;
import java.util.Optional;
import software.amazon.awscdk.services.cloudfront.IOrigin;
import software.constructs.Construct;

/// What makes the thumbnails, behind the distribution. Everything else is the same for Lambda and
/// Fargate, so a change of the mode keeps bucket, distribution and domain.
///
/// @param origin where the distribution sends requests
/// @param admission what must exist before the distribution does so
/// @param vitals its metrics
record Backend(IOrigin origin, Construct admission, Vitals vitals) {

  /// Creates what the configuration asks for.
  static Backend of(
      Construct scope, Configuration configuration, Project project, RetainedOriginals originals)
      throws InvalidConfigurationException {
    Optional<FargateSettings> fargate = configuration.fargate();
    return fargate.isPresent()
        ? onFargate(scope, configuration, fargate.get(), project, originals)
        : onLambda(scope, configuration, project, originals);
  }

  private static Backend onLambda(
      Construct scope, Configuration configuration, Project project, RetainedOriginals originals)
      throws InvalidConfigurationException {
    ThumbnailFunction function =
        new ThumbnailFunction(
            scope, configuration, originals, project.zip(configuration.function().processor()));
    Gateway gateway = new Gateway(scope, configuration, function.alias());
    return new Backend(
        gateway.origin(configuration.cdn()),
        gateway.admission(),
        new FunctionVitals(
            configuration.stage(),
            function.function().getFunctionName(),
            gateway.api().getRestApiName(),
            configuration.function(),
            function.logs()));
  }

  private static Backend onFargate(
      Construct scope,
      Configuration configuration,
      FargateSettings settings,
      Project project,
      RetainedOriginals originals)
      throws InvalidConfigurationException {
    PrivateNetwork network = new PrivateNetwork(scope, originals.bucket());
    LoadBalancer balancer = new LoadBalancer(scope, network);
    ThumbnailTasks tasks =
        new ThumbnailTasks(
            scope,
            configuration,
            settings,
            new ThumbnailTasks.Surroundings(network, balancer, originals),
            ContainerImages.of(
                scope, settings.image(), project, configuration.function().processor()));
    return new Backend(
        balancer.origin(configuration.cdn()),
        tasks.service(),
        new TaskVitals(
            configuration.stage(),
            new TaskVitals.Names(
                balancer.balancer().getLoadBalancerFullName(),
                balancer.targets().getTargetGroupFullName(),
                tasks.service().getCluster().getClusterName(),
                tasks.service().getServiceName()),
            configuration.function().processor(),
            settings,
            tasks.logs()));
  }
}

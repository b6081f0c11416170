package dev.miniature.infra;

import dev.miniature.cost.FargateCost;
import dev.miniature.infra.config.Configuration;
import dev.miniature.infra.config.FargateSettings;
import dev.miniature.infra.config.Processor;
import java.util.List;
import java.util.Objects;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.applicationautoscaling.EnableScalingProps;
import software.amazon.awscdk.services.ecs.AvailabilityZoneRebalancing;
import software.amazon.awscdk.services.ecs.CfnService;
import software.amazon.awscdk.services.ecs.Cluster;
import software.amazon.awscdk.services.ecs.ContainerImage;
import software.amazon.awscdk.services.ecs.CpuArchitecture;
import software.amazon.awscdk.services.ecs.CpuUtilizationScalingProps;
import software.amazon.awscdk.services.ecs.DeploymentCircuitBreaker;
import software.amazon.awscdk.services.ecs.FargatePlatformVersion;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.ecs.FargateTaskDefinition;
import software.amazon.awscdk.services.ecs.OperatingSystemFamily;
import software.amazon.awscdk.services.ecs.PropagatedTagSource;
import software.amazon.awscdk.services.ecs.RequestCountScalingProps;
import software.amazon.awscdk.services.ecs.RuntimePlatform;
import software.amazon.awscdk.services.ecs.ScalableTaskCount;
import software.amazon.awscdk.services.ecs.Volume;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/// The tasks on Fargate that make thumbnails, their permissions, and their number.
final class ThumbnailTasks extends Construct {
  /// The time until a failed health check counts: Fargate starts the container, the service starts
  /// and warms up, and the load balancer asks twice.
  private static final Duration GRACE = Duration.seconds(60);

  private final FargateService service;
  private final LogGroup logs;

  /// What the tasks use.
  record Surroundings(PrivateNetwork network, LoadBalancer balancer, RetainedOriginals originals) {}

  ThumbnailTasks(
      Construct scope,
      Configuration configuration,
      FargateSettings settings,
      Surroundings surroundings,
      ContainerImage image) {
    super(scope, "Tasks");
    this.logs = LogFolders.group(this, "Logs", configuration.logDays());
    LogMetrics.of(logs, TaskVitals.namespace(configuration.stage()));
    FargateTaskDefinition definition = definition(configuration, settings, surroundings);
    new ServiceContainer(configuration, surroundings, logs).addTo(definition, image);
    this.service = service(definition, settings, surroundings);
    scale(settings, surroundings.balancer());
  }

  private FargateTaskDefinition definition(
      Configuration configuration, FargateSettings settings, Surroundings surroundings) {
    return FargateTaskDefinition.Builder.create(this, "Definition")
        .cpu(settings.size().units())
        .memoryLimitMiB(settings.size().memory())
        .runtimePlatform(
            RuntimePlatform.builder()
                .operatingSystemFamily(OperatingSystemFamily.LINUX)
                .cpuArchitecture(
                    configuration.function().processor() == Processor.ARM64
                        ? CpuArchitecture.ARM64
                        : CpuArchitecture.X86_64)
                .build())
        .taskRole(role(surroundings.originals()))
        .volumes(List.of(Volume.builder().name(ServiceContainer.TEMPORARY).build()))
        .build();
  }

  /// Creates the role of the service. Another role, of ECS, fetches the image and writes the log.
  private Role role(RetainedOriginals originals) {
    Role role =
        Role.Builder.create(this, "Role")
            .description("Reads originals, and nothing else")
            .assumedBy(new ServicePrincipal("ecs-tasks.amazonaws.com"))
            .build();
    originals.letRead(role);
    return role;
  }

  private FargateService service(
      FargateTaskDefinition definition, FargateSettings settings, Surroundings surroundings) {
    FargateService made =
        FargateService.Builder.create(this, "Service")
            .cluster(
                Cluster.Builder.create(this, "Cluster").vpc(surroundings.network().vpc()).build())
            .taskDefinition(definition)
            .platformVersion(FargatePlatformVersion.VERSION1_4)
            .assignPublicIp(false)
            .vpcSubnets(surroundings.network().subnets())
            .securityGroups(List.of(surroundings.network().tasks()))
            .desiredCount(settings.minTasks())
            // A new version runs beside the old one until it is healthy.
            .minHealthyPercent(100)
            .maxHealthyPercent(200)
            .availabilityZoneRebalancing(AvailabilityZoneRebalancing.ENABLED)
            .circuitBreaker(DeploymentCircuitBreaker.builder().enable(true).rollback(true).build())
            .healthCheckGracePeriod(GRACE)
            .enableExecuteCommand(false)
            .propagateTags(PropagatedTagSource.SERVICE)
            .build();
    made.attachToApplicationTargetGroup(surroundings.balancer().targets());
    // A task that starts before its endpoints and permissions exist cannot fetch its image.
    made.getNode()
        .addDependency(surroundings.balancer().listener(), surroundings.network(), definition);
    // A number in the template would undo the scaling with each deployment.
    ((CfnService) Objects.requireNonNull(made.getNode().getDefaultChild()))
        .addPropertyDeletionOverride("DesiredCount");
    return made;
  }

  private void scale(FargateSettings settings, LoadBalancer balancer) {
    ScalableTaskCount count =
        service.autoScaleTaskCount(
            EnableScalingProps.builder()
                .minCapacity(settings.minTasks())
                .maxCapacity(settings.maxTasks())
                .build());
    count.scaleOnCpuUtilization(
        "Cpu",
        CpuUtilizationScalingProps.builder()
            .targetUtilizationPercent(FargateCost.BUSY_PERCENT)
            .scaleOutCooldown(Duration.minutes(1))
            .scaleInCooldown(Duration.minutes(5))
            .build());
    count.scaleOnRequestCount(
        "Requests",
        RequestCountScalingProps.builder()
            .targetGroup(balancer.targets())
            .requestsPerTarget(settings.requestsPerTask())
            .scaleOutCooldown(Duration.minutes(1))
            .scaleInCooldown(Duration.minutes(5))
            .build());
  }

  FargateService service() {
    return service;
  }

  LogGroup logs() {
    return logs;
  }
}

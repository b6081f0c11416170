package dev.miniature.infra;

import dev.miniature.infra.config.Configuration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Size;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ecs.AwsLogDriverMode;
import software.amazon.awscdk.services.ecs.AwsLogDriverProps;
import software.amazon.awscdk.services.ecs.Capability;
import software.amazon.awscdk.services.ecs.ContainerDefinition;
import software.amazon.awscdk.services.ecs.ContainerDefinitionOptions;
import software.amazon.awscdk.services.ecs.ContainerImage;
import software.amazon.awscdk.services.ecs.FargateTaskDefinition;
import software.amazon.awscdk.services.ecs.HealthCheck;
import software.amazon.awscdk.services.ecs.LinuxParameters;
import software.amazon.awscdk.services.ecs.LogDriver;
import software.amazon.awscdk.services.ecs.MountPoint;
import software.amazon.awscdk.services.ecs.PortMapping;
import software.amazon.awscdk.services.logs.LogGroup;

/// The container of a task. The image decides what runs; this decides what it may do, and what it
/// is told.
final class ServiceContainer {
  /// The name of the volume for temporary files.
  static final String TEMPORARY = "tmp";

  /// The health check of the `Dockerfile`. ECS does not read that one.
  static final List<String> HEALTH =
      List.of(
          "CMD",
          "/opt/miniature/java/bin/java",
          "-XX:AOTCache=/opt/miniature/miniature.aot",
          "-jar",
          "/opt/miniature/miniature.jar",
          "health");

  /// The user and the group of the `Dockerfile`.
  static final String USER = "65532:65532";

  /// The service ends within 25 s. Fargate kills the container after this time.
  private static final Duration STOP = Duration.seconds(30);

  /// Requests that wait for their turn, as the service's own default. All of them come from the
  /// load balancer, so the limit per client must not be lower.
  private static final String QUEUE = "256";

  private final Configuration configuration;
  private final ThumbnailTasks.Surroundings surroundings;
  private final LogGroup logs;

  ServiceContainer(
      Configuration configuration, ThumbnailTasks.Surroundings surroundings, LogGroup logs) {
    this.configuration = configuration;
    this.surroundings = surroundings;
    this.logs = logs;
  }

  void addTo(FargateTaskDefinition definition, ContainerImage image) {
    LinuxParameters linux = LinuxParameters.Builder.create(definition, "Linux").build();
    linux.dropCapabilities(Capability.ALL);
    ContainerDefinition container =
        definition.addContainer(
            "Service",
            ContainerDefinitionOptions.builder()
                .containerName("miniature")
                .image(image)
                .essential(true)
                .user(USER)
                .readonlyRootFilesystem(true)
                .privileged(false)
                .linuxParameters(linux)
                .environment(environment(definition))
                .portMappings(
                    List.of(PortMapping.builder().containerPort(LoadBalancer.SERVICE_PORT).build()))
                .healthCheck(health())
                .stopTimeout(STOP)
                .logging(log())
                .build());
    container.addMountPoints(
        MountPoint.builder().sourceVolume(TEMPORARY).containerPath("/tmp").readOnly(false).build());
  }

  /// ECS replaces a task that fails this check. It asks `/health`, which a task answers while it
  /// finishes its last requests too. Each check starts a JVM, so there are few: it takes 0.8 s of
  /// processor time, and took 4 s beside a server with too much load on one busy vCPU.
  private static HealthCheck health() {
    return HealthCheck.builder()
        .command(HEALTH)
        .interval(Duration.seconds(30))
        .timeout(Duration.seconds(20))
        .retries(3)
        .startPeriod(Duration.seconds(30))
        .build();
  }

  /// A log that cannot be written does not stop the service: then lines are lost.
  private LogDriver log() {
    return LogDriver.awsLogs(
        AwsLogDriverProps.builder()
            .logGroup(logs)
            .streamPrefix("task")
            .mode(AwsLogDriverMode.NON_BLOCKING)
            .maxBufferSize(Size.mebibytes(4))
            .build());
  }

  private Map<String, String> environment(FargateTaskDefinition definition) {
    Map<String, String> environment = new TreeMap<>(configuration.function().environment());
    environment.put("ORIGINALS_BUCKET", surroundings.originals().bucket().getBucketName());
    environment.put("AWS_REGION", Stack.of(definition).getRegion());
    environment.put("HOST", "0.0.0.0");
    environment.put("PORT", Integer.toString(LoadBalancer.SERVICE_PORT));
    environment.put("ALLOWED_HOSTS", surroundings.balancer().balancer().getLoadBalancerDnsName());
    environment.put("MAX_QUEUE", QUEUE);
    environment.put("MAX_QUEUE_PER_CLIENT", QUEUE);
    return environment;
  }
}

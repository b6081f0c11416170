package dev.miniature.infra;

import dev.miniature.infra.config.Configuration;
import dev.miniature.infra.config.FunctionSettings;
import dev.miniature.infra.config.Processor;
import dev.miniature.infra.config.Start;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.ApplicationLogLevel;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.LoggingFormat;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.SystemLogLevel;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.lambda.VersionOptions;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/// The Lambda function, its permissions, and the alias through which it is called.
final class ThumbnailFunction extends Construct {
  /// The maximum time that API Gateway waits.
  private static final Duration TIMEOUT = Duration.seconds(29);

  private final Function function;
  private final LogGroup logs;
  private final Alias alias;

  ThumbnailFunction(
      Construct scope, Configuration configuration, RetainedOriginals originals, Path zip) {
    super(scope, "Function");
    FunctionSettings settings = configuration.function();
    this.logs = LogFolders.group(this, "Logs", configuration.logDays());
    Role role = role(originals);
    Function.Builder builder =
        Function.Builder.create(this, "Handler")
            .description("Makes thumbnails of the pictures in the bucket of originals")
            .runtime(Runtime.JAVA_25)
            .architecture(
                settings.processor() == Processor.ARM64 ? Architecture.ARM_64 : Architecture.X86_64)
            .handler("dev.miniature.lambda.ThumbnailHandler")
            .code(Code.fromAsset(zip.toString()))
            .memorySize(settings.memory())
            .timeout(TIMEOUT)
            .environment(environment(configuration, originals))
            .role(role)
            .logGroup(logs)
            .loggingFormat(LoggingFormat.JSON)
            .applicationLogLevelV2(ApplicationLogLevel.INFO)
            .systemLogLevelV2(SystemLogLevel.INFO)
            .tracing(Tracing.ACTIVE)
            .currentVersionOptions(
                VersionOptions.builder().removalPolicy(RemovalPolicy.RETAIN).build());
    settings.reservedConcurrency().ifPresent(builder::reservedConcurrentExecutions);
    if (settings.start() instanceof Start.Snapshot) {
      builder.snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS);
    }
    this.function = builder.build();
    // The alias publishes a version.
    Annotations.of(function).acknowledgeWarning("@aws-cdk/aws-lambda:snapStartRequirePublish");
    this.alias = alias(settings.start());
  }

  /// Creates the role with its own log permissions, because AWS's managed policy lets a function
  /// write to every log group.
  private Role role(RetainedOriginals originals) {
    Role role =
        Role.Builder.create(this, "Role")
            .description("Reads originals, writes its own log and its traces, and nothing else")
            .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
            .build();
    originals.letRead(role);
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("logs:CreateLogStream", "logs:PutLogEvents"))
            .resources(List.of(logs.getLogGroupArn()))
            .build());
    return role;
  }

  private static Map<String, String> environment(
      Configuration configuration, RetainedOriginals originals) {
    Map<String, String> environment = new TreeMap<>(configuration.function().environment());
    environment.put("ORIGINALS_BUCKET", originals.bucket().getBucketName());
    environment.put("STAGE", configuration.stage());
    environment.put("JAVA_TOOL_OPTIONS", javaOptions(configuration.function().start()));
    // glibc has an arena for every few threads, and each keeps as much memory as the largest
    // picture of its threads needed: 420 MB over mixed pictures, and 240 MB with two arenas, in the
    // same time.
    environment.put("MALLOC_ARENA_MAX", "2");
    return environment;
  }

  /// Returns JVM options: native access for libvips without a warning, the young generation and the
  /// code cache of the server (docs/performance.md), which make the snapshot smaller, and, for
  /// plain starts, the second JIT compiler, which Lambda disables, because the loops over pixels
  /// need it. Lambda chooses the collector, and the JVM would not start with two.
  private static String javaOptions(Start start) {
    String options =
        "--enable-native-access=ALL-UNNAMED"
            + " -Xmn48m -XX:SurvivorRatio=2 -XX:ReservedCodeCacheSize=64m";
    return switch (start) {
      case Start.Snapshot _, Start.Provisioned _ -> options;
      case Start.Plain _ -> options + " -XX:+TieredCompilation -XX:TieredStopAtLevel=4";
    };
  }

  /// Creates the alias. Old versions are kept, so one call is enough to roll back.
  private Alias alias(Start start) {
    Alias.Builder builder =
        Alias.Builder.create(this, "Live").aliasName("live").version(function.getCurrentVersion());
    if (start instanceof Start.Provisioned(int instances)) {
      builder.provisionedConcurrentExecutions(instances);
    }
    return builder.build();
  }

  Function function() {
    return function;
  }

  Alias alias() {
    return alias;
  }

  LogGroup logs() {
    return logs;
  }
}

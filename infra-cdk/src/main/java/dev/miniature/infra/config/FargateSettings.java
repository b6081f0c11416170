package dev.miniature.infra.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The settings of the service on Fargate.
///
/// @param image where the container image comes from
/// @param size the CPU and memory of a task
/// @param minTasks the number of tasks without load
/// @param maxTasks the maximum number of tasks, which bounds the cost
/// @param requestsPerTask requests per minute for which one task is meant
public record FargateSettings(
    ImageSource image, TaskSize size, int minTasks, int maxTasks, int requestsPerTask) {
  /// One in each availability zone.
  private static final int MIN_TASKS = 2;

  private static final int MAX_TASKS = 10;

  /// Twenty per second; at 60 % load a vCPU then has 30 ms for each.
  private static final int REQUESTS_PER_TASK = 1200;

  /// The default quota of tasks of an account and region allows more than this.
  private static final int MOST = 500;

  /// What can run the service.
  private enum Compute {
    LAMBDA,
    FARGATE
  }

  private static final List<String> OF_LAMBDA =
      List.of(
          "memory",
          "snapStart",
          "provisionedConcurrency",
          "reservedConcurrency",
          "stylesManifest",
          "throttleRate",
          "throttleBurst",
          "gatewayLoggingRole",
          "originKey");

  private static final List<String> OF_FARGATE =
      List.of("image", "taskCpu", "taskMemory", "minTasks", "maxTasks", "requestsPerTask");

  /// Reads `compute` and the keys that only Fargate has; empty if Lambda runs the service.
  static Optional<FargateSettings> read(Context context, Place place) {
    Compute compute = context.choice("compute", words());
    FargateSettings settings =
        new FargateSettings(
            ImageSource.read(context, place),
            TaskSize.read(context),
            context.integer("minTasks", 1, MOST).orElse(MIN_TASKS),
            context.integer("maxTasks", 1, MOST).orElse(MAX_TASKS),
            context.integer("requestsPerTask", 1, 1_000_000).orElse(REQUESTS_PER_TASK));
    return switch (compute) {
      case LAMBDA -> {
        refuse(context, OF_FARGATE, "fargate");
        yield Optional.empty();
      }
      case FARGATE -> {
        refuse(context, OF_LAMBDA, "lambda");
        if (settings.minTasks > settings.maxTasks) {
          context.mistake(
              "minTasks", settings.minTasks + " are more than maxTasks, " + settings.maxTasks);
        }
        yield Optional.of(settings);
      }
    };
  }

  private static void refuse(Context context, List<String> keys, String mode) {
    keys.stream()
        .filter(context::isSet)
        .forEach(key -> context.mistake(key, "only compute: " + mode + " has it; remove it"));
  }

  private static SequencedMap<String, Compute> words() {
    SequencedMap<String, Compute> words = new LinkedHashMap<>();
    words.put("lambda", Compute.LAMBDA);
    words.put("fargate", Compute.FARGATE);
    return words;
  }
}

package dev.miniature.bench.service;

import dev.miniature.bench.engine.JavaCommand;
import java.util.List;
import java.util.Map;

/// The functions that are compared.
enum Function {
  /// Miniature as deployed: the snapshot was taken before, after priming.
  MINIATURE("Miniature, SnapStart"),
  /// Miniature started from scratch, with both JIT compilers, as the stack configures it without
  /// SnapStart.
  WITHOUT_SNAPSTART("Miniature, no SnapStart"),
  /// The same job in Node.
  NODE("Node, sharp and AWS's SDK");

  private final String title;

  Function(String title) {
    this.title = title;
  }

  /// Returns its name in tables.
  String title() {
    return title;
  }

  /// Returns whether a snapshot is taken before the first request.
  boolean isRestored() {
    return this == MINIATURE;
  }

  /// Returns the command, which reads everything else from its environment.
  ///
  /// @param client the folder of Lambda's own jars
  List<String> command(String client) {
    return switch (this) {
      case MINIATURE -> java(client, "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
      case WITHOUT_SNAPSTART -> java(client, "-XX:TieredStopAtLevel=4");
      case NODE -> List.of("node", "lambda-worker.mjs");
    };
  }

  /// Returns the variables that a deployment adds to its environment.
  Map<String, String> environment() {
    return this == NODE ? Map.of() : JavaCommand.ENVIRONMENT;
  }

  private static List<String> java(String client, String option) {
    return List.of(
        JavaCommand.executable(),
        "-Xmx1200m",
        "-XX:+UseSerialGC",
        "--enable-native-access=ALL-UNNAMED",
        option,
        "-cp",
        client + "/*",
        "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
        "dev.miniature.lambda.ThumbnailHandler");
  }
}

package dev.miniature.bench.service;

import dev.miniature.bench.engine.JavaCommand;
import java.util.List;
import java.util.Map;

/// What runs in a Lambda function.
enum Function {
  /// As it is deployed: the snapshot was made before, with everything primed.
  MINIATURE("Miniature, SnapStart"),
  /// Started from nothing, with both compilers, as the stack sets it where there is no SnapStart.
  WITHOUT_SNAPSTART("Miniature, no SnapStart"),
  /// The same job in Node.
  NODE("Node, sharp and AWS's SDK");

  private final String title;

  Function(String title) {
    this.title = title;
  }

  /// Its name in a table.
  String title() {
    return title;
  }

  /// Whether a snapshot is made before the first request.
  boolean isRestored() {
    return this == MINIATURE;
  }

  /// The program, which finds all else in its environment.
  ///
  /// @param client the folder of Lambda's own jars
  List<String> command(String client) {
    return switch (this) {
      case MINIATURE -> java(client, "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
      case WITHOUT_SNAPSTART -> java(client, "-XX:TieredStopAtLevel=4");
      case NODE -> List.of("node", "lambda-worker.mjs");
    };
  }

  /// What the stack, or whoever deploys the other, adds to its environment.
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

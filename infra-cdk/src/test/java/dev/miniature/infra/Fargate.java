package dev.miniature.infra;

import java.util.Map;

/// Configurations that run the service on Fargate.
final class Fargate {
  /// With an image in ECR.
  static final Map<String, Object> STORED =
      Map.of(
          "compute", "fargate",
          "image", "123456789012.dkr.ecr.eu-central-1.amazonaws.com/team/miniature:1.0");

  /// With an image that the deployment builds.
  static final Map<String, Object> BUILT = Map.of("compute", "fargate", "image", "build");

  private Fargate() {}

  /// Returns the templates for an image in ECR.
  static Synthesized stack() {
    return Synthesized.with(STORED);
  }
}

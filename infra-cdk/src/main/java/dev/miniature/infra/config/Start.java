package dev.miniature.infra.config;

/// How a new instance of the function comes to life.
public sealed interface Start {

  /// From a snapshot taken when the version was published, warmed up.
  record Snapshot() implements Start {}

  /// Some are kept running, and paid for, all the time.
  record Provisioned(int instances) implements Start {}

  /// From nothing, when it is needed.
  record Plain() implements Start {}

  /// Reads `snapStart` and `provisionedConcurrency`, which Lambda refuses together.
  static Start read(Context context) {
    int instances = context.integer("provisionedConcurrency", 0, 100_000).orElse(0);
    boolean snapshot = context.flag("snapStart", true);
    if (instances > 0 && snapshot) {
      context.mistake(
          "provisionedConcurrency",
          "Lambda refuses it together with SnapStart; set snapStart to false");
    }
    if (instances > 0) {
      return new Provisioned(instances);
    }
    return snapshot ? new Snapshot() : new Plain();
  }
}

package dev.miniature.infra.config;

/// How a new instance of the function starts.
public sealed interface Start {

  /// From a warmed-up snapshot, taken when the version was published.
  record Snapshot() implements Start {}

  /// Some instances are always running, and are billed all the time.
  record Provisioned(int instances) implements Start {}

  /// From scratch, on demand.
  record Plain() implements Start {}

  /// Reads `snapStart` and `provisionedConcurrency`, which Lambda does not support together.
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

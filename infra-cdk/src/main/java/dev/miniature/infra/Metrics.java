package dev.miniature.infra;

import java.util.Locale;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;

/// Creates metrics of five minutes.
final class Metrics {
  static final Duration FIVE_MINUTES = Duration.minutes(5);

  private Metrics() {}

  static Metric.Builder of(
      String namespace, String name, String statistic, Map<String, String> dimensions) {
    return Metric.Builder.create()
        .namespace(namespace)
        .metricName(name)
        .statistic(statistic)
        .dimensionsMap(dimensions)
        .label(name + " " + statistic)
        .period(FIVE_MINUTES);
  }

  /// Returns every metric that a search finds.
  ///
  /// @param schema the namespace and the names of the dimensions
  /// @param terms the words that a metric must have
  static MathExpression search(String schema, String terms, String statistic) {
    return MathExpression.Builder.create()
        .expression(
            String.format(Locale.ROOT, "SEARCH('{%s} %s', '%s', 300)", schema, terms, statistic))
        .usingMetrics(Map.of())
        .label("")
        .period(FIVE_MINUTES)
        .build();
  }
}

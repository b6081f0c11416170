package dev.miniature.infra;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;

/// The metrics of dashboard and alarms.
///
/// The function's own metrics come from its log lines, in CloudWatch's embedded metric format;
/// their names are those of the log fields.
///
/// @param stage the dimension that distinguishes installations
/// @param function the Lambda function's name
/// @param gateway the API's name
/// @param distribution the distribution's id
record Measures(String stage, String function, String gateway, String distribution) {
  private static final Duration FIVE_MINUTES = Duration.minutes(5);

  /// The namespace of the function's own metrics.
  static final String NAMESPACE = "Miniature";

  /// Returns a metric of the function.
  ///
  /// @param statistic such as `Sum` or `p95`
  Metric own(String name, String statistic) {
    return metric(NAMESPACE, name, statistic, Map.of("stage", stage)).build();
  }

  /// Returns how often a request ended with this fault.
  Metric fault(String outcome) {
    return metric(
            NAMESPACE,
            "serverErrors",
            "Sum",
            InOrder.of(entry("stage", stage), entry("outcome", outcome)))
        .label(outcome)
        .build();
  }

  /// Returns a metric of the function for every value of a dimension.
  MathExpression each(String dimension, String name, String statistic) {
    return MathExpression.Builder.create()
        .expression(
            String.format(
                Locale.ROOT,
                "SEARCH('{%s,stage,%s} MetricName=\"%s\" stage=\"%s\"', '%s', 300)",
                NAMESPACE,
                dimension,
                name,
                stage,
                statistic))
        .usingMetrics(Map.of())
        .label("")
        .period(FIVE_MINUTES)
        .build();
  }

  /// Returns a metric of Lambda.
  Metric ofFunction(String name, String statistic) {
    return metric("AWS/Lambda", name, statistic, Map.of("FunctionName", function)).build();
  }

  /// Returns a metric of API Gateway.
  Metric ofGateway(String name, String statistic) {
    return metric("AWS/ApiGateway", name, statistic, Map.of("ApiName", gateway)).build();
  }

  /// Returns a metric of CloudFront, which exists only in us-east-1.
  Metric ofDistribution(String name, String statistic) {
    return metric(
            "AWS/CloudFront",
            name,
            statistic,
            InOrder.of(entry("DistributionId", distribution), entry("Region", "Global")))
        .region("us-east-1")
        .build();
  }

  /// Returns the percentage of requests that the distribution answered from its cache. CloudFront's
  /// own metric costs extra; this one is computed from two that do not.
  MathExpression hitRatio() {
    return MathExpression.Builder.create()
        .expression("IF(asked > 0, 100 * (1 - passed / asked))")
        .usingMetrics(
            InOrder.of(
                entry("asked", ofDistribution("Requests", "Sum")),
                entry("passed", ofGateway("Count", "Sum"))))
        .label("hit ratio")
        .period(FIVE_MINUTES)
        .build();
  }

  private static Metric.Builder metric(
      String namespace, String name, String statistic, Map<String, String> dimensions) {
    return Metric.Builder.create()
        .namespace(namespace)
        .metricName(name)
        .statistic(statistic)
        .dimensionsMap(dimensions)
        .label(name + " " + statistic)
        .period(FIVE_MINUTES);
  }
}

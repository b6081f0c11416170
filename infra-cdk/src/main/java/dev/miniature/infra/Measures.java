package dev.miniature.infra;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;

/// The numbers that dashboard and alarms are made of.
///
/// The function's own come with its log lines, in CloudWatch's embedded metric format; their names
/// are the fields' of the line.
///
/// @param stage the dimension that tells installations apart
/// @param function the Lambda function's name
/// @param gateway the API's label
/// @param distribution the distribution's id
record Measures(String stage, String function, String gateway, String distribution) {
  private static final Duration FIVE_MINUTES = Duration.minutes(5);

  /// The namespace of the function's own numbers.
  static final String NAMESPACE = "Miniature";

  /// A number of the function's.
  ///
  /// @param statistic such as `Sum` or `p95`
  Metric own(String name, String statistic) {
    return metric(NAMESPACE, name, statistic, Map.of("stage", stage)).build();
  }

  /// How often a request ended in this fault.
  Metric fault(String outcome) {
    return metric(
            NAMESPACE,
            "serverErrors",
            "Sum",
            InOrder.of(entry("stage", stage), entry("outcome", outcome)))
        .label(outcome)
        .build();
  }

  /// A number of the function's for each value of a dimension, whatever values there are.
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

  /// A number that Lambda counts.
  Metric ofFunction(String name, String statistic) {
    return metric("AWS/Lambda", name, statistic, Map.of("FunctionName", function)).build();
  }

  /// A number that API Gateway counts.
  Metric ofGateway(String name, String statistic) {
    return metric("AWS/ApiGateway", name, statistic, Map.of("ApiName", gateway)).build();
  }

  /// A number that CloudFront counts, which it does in us-east-1 alone.
  Metric ofDistribution(String name, String statistic) {
    return metric(
            "AWS/CloudFront",
            name,
            statistic,
            InOrder.of(entry("DistributionId", distribution), entry("Region", "Global")))
        .region("us-east-1")
        .build();
  }

  /// The part of requests that the distribution answered by itself, in percent. CloudFront's own
  /// number costs extra, and this one is made of two that do not.
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

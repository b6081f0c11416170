package dev.miniature.infra;

import static java.util.Map.entry;

import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;

/// The metrics of dashboard and alarms.
///
/// @param vitals the metrics of what makes the thumbnails
/// @param distribution the distribution's id
record Measures(Vitals vitals, String distribution) {

  /// Returns a metric of CloudFront, which exists only in us-east-1.
  Metric ofDistribution(String name, String statistic) {
    return Metrics.of(
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
                entry("passed", vitals.requests())))
        .label("hit ratio")
        .period(Metrics.FIVE_MINUTES)
        .build();
  }
}

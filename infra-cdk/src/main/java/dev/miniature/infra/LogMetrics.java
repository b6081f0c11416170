package dev.miniature.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.logs.FilterPattern;
import software.amazon.awscdk.services.logs.IFilterPattern;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.MetricFilter;

/// Makes metrics from the log lines of the tasks. The function writes its metrics into its lines
/// (embedded metric format); the service alone writes none, so that it depends on no cloud.
final class LogMetrics {
  /// The lowest status of a fault.
  private static final int FAULT = 500;

  private LogMetrics() {}

  static void of(LogGroup logs, String namespace) {
    for (String field : List.of("totalMs", "fetchMs", "renderMs", "bytesOut")) {
      add(logs, namespace, field, "", present(field), "$." + field);
    }
    for (String dimension : List.of("style", "format")) {
      add(logs, namespace, "renderMs", dimension, present("renderMs"), "$.renderMs");
    }
    add(
        logs,
        namespace,
        "serverErrors",
        "outcome",
        FilterPattern.numberValue("$.status", ">=", FAULT),
        "1");
    add(logs, namespace, "coldStart", "", FilterPattern.booleanValue("$.cold", true), "1");
  }

  /// @param dimension the field that distinguishes the metrics of one name; empty for none
  private static void add(
      LogGroup logs,
      String namespace,
      String name,
      String dimension,
      IFilterPattern pattern,
      String value) {
    MetricFilter.Builder filter =
        MetricFilter.Builder.create(logs, name + dimension)
            .logGroup(logs)
            .metricNamespace(namespace)
            .metricName(name)
            .filterPattern(pattern)
            .metricValue(value);
    if (!dimension.isEmpty()) {
      filter.dimensions(Map.of(dimension, "$." + dimension));
    }
    filter.build();
  }

  private static IFilterPattern present(String field) {
    return FilterPattern.numberValue("$." + field, ">=", 0);
  }
}

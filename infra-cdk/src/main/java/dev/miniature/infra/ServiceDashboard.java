package dev.miniature.infra;

import dev.miniature.infra.config.FunctionSettings;
import java.util.List;
import software.amazon.awscdk.services.cloudwatch.AlarmStatusWidget;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.LogQueryVisualizationType;
import software.amazon.awscdk.services.cloudwatch.LogQueryWidget;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/// The dashboard, from the outside in: what clients see, what the function does, and what it needs.
final class ServiceDashboard {
  private static final int THIRD = 8;
  private static final int HALF = 12;
  private static final int WHOLE = 24;

  private ServiceDashboard() {}

  static Dashboard of(
      Construct scope, Measures measures, FunctionSettings function, LogGroup logs, Alarms alarms) {
    Dashboard dashboard = Dashboard.Builder.create(scope, "Dashboard").build();
    dashboard.addWidgets(
        AlarmStatusWidget.Builder.create()
            .title("Alarms")
            .alarms(alarms.all())
            .width(WHOLE)
            .height(2)
            .build());
    outside(dashboard, measures, function);
    work(dashboard, measures);
    needs(dashboard, measures, logs);
    return dashboard;
  }

  private static void outside(Dashboard dashboard, Measures measures, FunctionSettings function) {
    dashboard.addWidgets(
        graph(
            "Requests",
            THIRD,
            measures.ofDistribution("Requests", "Sum"),
            measures.ofGateway("Count", "Sum")),
        graph("Hit ratio, percent", THIRD, measures.hitRatio()),
        graph("Cost, dollars in five minutes", THIRD, Prices.cost(measures, function)));
    dashboard.addWidgets(
        graph(
            "Errors seen by callers, percent",
            THIRD,
            measures.ofDistribution("4xxErrorRate", "Average"),
            measures.ofDistribution("5xxErrorRate", "Average")),
        graph(
            "Errors at the gateway",
            THIRD,
            measures.ofGateway("4XXError", "Sum"),
            measures.ofGateway("5XXError", "Sum")),
        graph(
            "Bytes",
            THIRD,
            measures.ofDistribution("BytesDownloaded", "Sum"),
            measures.own("bytesOut", "Sum")));
  }

  private static void work(Dashboard dashboard, Measures measures) {
    dashboard.addWidgets(
        graph(
            "Milliseconds at the gateway",
            THIRD,
            measures.ofGateway("Latency", "p50"),
            measures.ofGateway("Latency", "p95"),
            measures.ofGateway("Latency", "p99")),
        graph(
            "Milliseconds in the function",
            THIRD,
            measures.own("totalMs", "p50"),
            measures.own("totalMs", "p95"),
            measures.own("totalMs", "p99")),
        graph(
            "Milliseconds of it, p95",
            THIRD,
            measures.own("fetchMs", "p95"),
            measures.own("renderMs", "p95")));
    dashboard.addWidgets(
        graph("Renders by style", HALF, measures.each("style", "renderMs", "SampleCount")),
        graph("Renders by format", HALF, measures.each("format", "renderMs", "SampleCount")),
        graph("Render milliseconds by style, p95", HALF, measures.each("style", "renderMs", "p95")),
        graph(
            "Render milliseconds by format, p95",
            HALF,
            measures.each("format", "renderMs", "p95")));
  }

  private static void needs(Dashboard dashboard, Measures measures, LogGroup logs) {
    dashboard.addWidgets(
        graph(
            "Instances",
            THIRD,
            measures.ofFunction("ConcurrentExecutions", "Maximum"),
            measures.ofFunction("Throttles", "Sum"),
            measures.ofFunction("Errors", "Sum")),
        graph("Cold starts", THIRD, measures.own("coldStart", "Sum")),
        graph("Faults by cause", THIRD, measures.each("outcome", "serverErrors", "Sum")));
    dashboard.addWidgets(
        query(
            "Memory used, MB",
            logs,
            LogQueryVisualizationType.LINE,
            List.of(
                "filter type = 'platform.report'",
                "stats max(record.metrics.maxMemoryUsedMB) as most, avg(record.metrics.maxMemoryUsedMB) as average by bin(5m)")),
        query(
            "Latest faults",
            logs,
            LogQueryVisualizationType.TABLE,
            List.of(
                "filter status >= 500",
                "fields @timestamp, outcome, key, style, error, requestId",
                "sort @timestamp desc",
                "limit 20")));
  }

  private static IWidget graph(String title, int width, IMetric... metrics) {
    return GraphWidget.Builder.create().title(title).width(width).left(List.of(metrics)).build();
  }

  private static IWidget query(
      String title, LogGroup logs, LogQueryVisualizationType view, List<String> lines) {
    return LogQueryWidget.Builder.create()
        .title(title)
        .width(HALF)
        .height(6)
        .logGroupNames(List.of(logs.getLogGroupName()))
        .view(view)
        .queryLines(lines)
        .build();
  }
}

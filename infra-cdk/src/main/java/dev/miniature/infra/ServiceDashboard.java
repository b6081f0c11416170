package dev.miniature.infra;

import java.util.List;
import software.amazon.awscdk.services.cloudwatch.AlarmStatusWidget;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.LogQueryVisualizationType;
import software.constructs.Construct;

/// The dashboard, from the outside in: what clients see, what makes the thumbnails does, and what
/// it needs.
final class ServiceDashboard {

  private ServiceDashboard() {}

  static Dashboard of(Construct scope, Measures measures, Alarms alarms) {
    Dashboard dashboard = Dashboard.Builder.create(scope, "Dashboard").build();
    dashboard.addWidgets(
        AlarmStatusWidget.Builder.create()
            .title("Alarms")
            .alarms(alarms.all())
            .width(Widgets.WHOLE)
            .height(2)
            .build());
    outside(dashboard, measures);
    work(dashboard, measures.vitals());
    needs(dashboard, measures.vitals());
    return dashboard;
  }

  private static void outside(Dashboard dashboard, Measures measures) {
    Vitals vitals = measures.vitals();
    dashboard.addWidgets(
        Widgets.graph(
            "Requests",
            Widgets.THIRD,
            measures.ofDistribution("Requests", "Sum"),
            vitals.requests()),
        Widgets.graph("Hit ratio, percent", Widgets.THIRD, measures.hitRatio()),
        Widgets.graph("Cost, dollars in five minutes", Widgets.THIRD, Prices.cost(measures)));
    dashboard.addWidgets(
        Widgets.graph(
            "Errors seen by callers, percent",
            Widgets.THIRD,
            measures.ofDistribution("4xxErrorRate", "Average"),
            measures.ofDistribution("5xxErrorRate", "Average")),
        Widgets.graph(
            "Errors at the " + vitals.entrance(),
            Widgets.THIRD,
            vitals.clientErrors(),
            vitals.serverErrors()),
        Widgets.graph(
            "Bytes",
            Widgets.THIRD,
            measures.ofDistribution("BytesDownloaded", "Sum"),
            vitals.own("bytesOut", "Sum")));
  }

  private static void work(Dashboard dashboard, Vitals vitals) {
    dashboard.addWidgets(
        Widgets.graph(
            "Milliseconds at the " + vitals.entrance(),
            Widgets.THIRD,
            vitals.latency("p50"),
            vitals.latency("p95"),
            vitals.latency("p99")),
        Widgets.graph(
            "Milliseconds in the " + vitals.worker(),
            Widgets.THIRD,
            vitals.own("totalMs", "p50"),
            vitals.own("totalMs", "p95"),
            vitals.own("totalMs", "p99")),
        Widgets.graph(
            "Milliseconds of it, p95",
            Widgets.THIRD,
            vitals.own("fetchMs", "p95"),
            vitals.own("renderMs", "p95")));
    dashboard.addWidgets(
        Widgets.graph(
            "Renders by style", Widgets.HALF, vitals.each("style", "renderMs", "SampleCount")),
        Widgets.graph(
            "Renders by format", Widgets.HALF, vitals.each("format", "renderMs", "SampleCount")),
        Widgets.graph(
            "Render milliseconds by style, p95",
            Widgets.HALF,
            vitals.each("style", "renderMs", "p95")),
        Widgets.graph(
            "Render milliseconds by format, p95",
            Widgets.HALF,
            vitals.each("format", "renderMs", "p95")));
  }

  private static void needs(Dashboard dashboard, Vitals vitals) {
    dashboard.addWidgets(
        Widgets.graph("Instances", Widgets.THIRD, vitals.instances()),
        Widgets.graph("Cold starts", Widgets.THIRD, vitals.own("coldStart", "Sum")),
        Widgets.graph(
            "Faults by cause", Widgets.THIRD, vitals.each("outcome", "serverErrors", "Sum")));
    dashboard.addWidgets(
        vitals.memory(),
        Widgets.query(
            "Latest faults",
            vitals.logs(),
            LogQueryVisualizationType.TABLE,
            List.of(
                "filter status >= 500",
                "fields @timestamp, outcome, key, style, error, requestId",
                "sort @timestamp desc",
                "limit 20")));
  }
}

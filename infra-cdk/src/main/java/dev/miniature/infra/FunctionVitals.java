package dev.miniature.infra;

import static java.util.Map.entry;

import dev.miniature.cost.LambdaCost;
import dev.miniature.cost.ListPrices;
import dev.miniature.infra.config.FunctionSettings;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.LogQueryVisualizationType;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.logs.LogGroup;

/// The metrics of the function and its gateway.
///
/// The function's own metrics come from its log lines, in CloudWatch's embedded metric format;
/// their names are those of the log fields.
///
/// @param stage the dimension that distinguishes installations
/// @param function the Lambda function's name
/// @param gateway the API's name
/// @param settings what its price depends on
/// @param logs its log
record FunctionVitals(
    String stage, String function, String gateway, FunctionSettings settings, LogGroup logs)
    implements Vitals {

  /// The namespace of the function's own metrics.
  static final String NAMESPACE = "Miniature";

  @Override
  public String entrance() {
    return "gateway";
  }

  @Override
  public String worker() {
    return "function";
  }

  @Override
  public Metric own(String name, String statistic) {
    return Metrics.of(NAMESPACE, name, statistic, Map.of("stage", stage)).build();
  }

  @Override
  public Metric fault(String outcome) {
    return Metrics.of(
            NAMESPACE,
            "serverErrors",
            "Sum",
            InOrder.of(entry("stage", stage), entry("outcome", outcome)))
        .label(outcome)
        .build();
  }

  @Override
  public MathExpression each(String dimension, String name, String statistic) {
    return Metrics.search(
        NAMESPACE + ",stage," + dimension,
        "MetricName=\"" + name + "\" stage=\"" + stage + "\"",
        statistic);
  }

  @Override
  public Metric requests() {
    return ofGateway("Count", "Sum");
  }

  @Override
  public Metric clientErrors() {
    return ofGateway("4XXError", "Sum");
  }

  @Override
  public Metric serverErrors() {
    return ofGateway("5XXError", "Sum");
  }

  @Override
  public Metric latency(String statistic) {
    return ofGateway("Latency", statistic);
  }

  @Override
  public Watch throttled() {
    return new Watch(
        "Lambda throttled calls, because no instance was free",
        ofFunction("Throttles", "Sum"),
        0,
        1);
  }

  @Override
  public Watch crashed() {
    return new Watch(
        "An instance of the function died or ran out of time", ofFunction("Errors", "Sum"), 0, 1);
  }

  @Override
  public List<IMetric> instances() {
    return List.of(
        ofFunction("ConcurrentExecutions", "Maximum"),
        ofFunction("Throttles", "Sum"),
        ofFunction("Errors", "Sum"));
  }

  @Override
  public IWidget memory() {
    return Widgets.query(
        "Memory used, MB",
        logs,
        LogQueryVisualizationType.LINE,
        List.of(
            "filter type = 'platform.report'",
            "stats max(record.metrics.maxMemoryUsedMB) as most, avg(record.metrics.maxMemoryUsedMB) as average by bin(5m)"));
  }

  @Override
  public Charges charges() {
    double call =
        ListPrices.FUNCTION_REQUEST
            + ListPrices.STORE_REQUEST
            + LambdaCost.LOG_BYTES * ListPrices.LOG_BYTE;
    return new Charges(
        List.of(
            new Charges.Item("passed", ListPrices.GATEWAY_REQUEST, requests()),
            new Charges.Item("calls", call, ofFunction("Invocations", "Sum")),
            new Charges.Item(
                "spent",
                settings.processor().prices().functionMillisecond(settings.memory()),
                ofFunction("Duration", "Sum"))),
        List.of(),
        0);
  }

  private Metric ofFunction(String name, String statistic) {
    return Metrics.of("AWS/Lambda", name, statistic, Map.of("FunctionName", function)).build();
  }

  private Metric ofGateway(String name, String statistic) {
    return Metrics.of("AWS/ApiGateway", name, statistic, Map.of("ApiName", gateway)).build();
  }
}

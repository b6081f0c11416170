package dev.miniature.infra;

import static java.util.Map.entry;

import dev.miniature.cost.FargateCost;
import dev.miniature.cost.ListPrices;
import dev.miniature.infra.config.FargateSettings;
import dev.miniature.infra.config.Processor;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.logs.LogGroup;

/// The metrics of the tasks and their load balancer.
///
/// Metric filters make the service's own metrics from its log lines; their names are those of the
/// log fields.
///
/// @param stage part of the namespace, which distinguishes installations
/// @param names the names of the parts, as dimensions have them
/// @param processor what the price of a task depends on
/// @param settings the number and the size of the tasks
/// @param logs their log
record TaskVitals(
    String stage, Names names, Processor processor, FargateSettings settings, LogGroup logs)
    implements Vitals {
  /// The minimum number of refused requests in five minutes that is no accident.
  private static final int ENOUGH = 20;

  /// @param balancer the load balancer, without the beginning of its ARN
  /// @param targets the target group, likewise
  /// @param cluster the cluster
  /// @param service the service
  record Names(String balancer, String targets, String cluster, String service) {}

  /// Returns the namespace of the metrics that are made from the log.
  static String namespace(String stage) {
    return "Miniature/" + stage;
  }

  @Override
  public String entrance() {
    return "load balancer";
  }

  @Override
  public String worker() {
    return "tasks";
  }

  @Override
  public Metric own(String name, String statistic) {
    return Metrics.of(namespace(stage), name, statistic, Map.of()).build();
  }

  @Override
  public Metric fault(String outcome) {
    return Metrics.of(namespace(stage), "serverErrors", "Sum", Map.of("outcome", outcome))
        .label(outcome)
        .build();
  }

  @Override
  public MathExpression each(String dimension, String name, String statistic) {
    return Metrics.search(
        "\"" + namespace(stage) + "\"," + dimension, "MetricName=\"" + name + "\"", statistic);
  }

  @Override
  public Metric requests() {
    return ofBalancer("RequestCount", "Sum");
  }

  @Override
  public Metric clientErrors() {
    return ofBalancer("HTTPCode_Target_4XX_Count", "Sum");
  }

  /// Returns the errors of the tasks, and those of the load balancer where no task answered.
  @Override
  public IMetric serverErrors() {
    return expression(
        "FILL(answered, 0) + FILL(unanswered, 0)",
        "5xx",
        InOrder.of(
            entry("answered", ofBalancer("HTTPCode_Target_5XX_Count", "Sum")),
            entry("unanswered", ofBalancer("HTTPCode_ELB_5XX_Count", "Sum"))));
  }

  /// Returns milliseconds, where the load balancer's metric has seconds.
  @Override
  public IMetric latency(String statistic) {
    // The name is unique in a graph of several statistics, as CloudWatch requires.
    String seconds = "seconds" + statistic;
    return expression(
        "1000 * " + seconds,
        statistic,
        InOrder.of(entry(seconds, ofBalancer("TargetResponseTime", statistic))));
  }

  @Override
  public Watch throttled() {
    return new Watch(
        "Tasks refuse requests (503), because their queues are full",
        fault("overloaded"),
        ENOUGH,
        2);
  }

  @Override
  public Watch crashed() {
    return new Watch(
        "Fewer than " + settings.minTasks() + " tasks are healthy",
        expression(
            settings.minTasks() + " - healthy",
            "missing tasks",
            InOrder.of(entry("healthy", healthy("Minimum")))),
        0,
        2);
  }

  @Override
  public List<IMetric> instances() {
    return List.of(healthy("Average"), ofService("CPUUtilization", "Average"));
  }

  @Override
  public IWidget memory() {
    return Widgets.graph(
        "Memory used, percent",
        Widgets.HALF,
        ofService("MemoryUtilization", "Maximum"),
        ofService("MemoryUtilization", "Average"));
  }

  @Override
  public Charges charges() {
    double request = ListPrices.STORE_REQUEST + FargateCost.LOG_BYTES * ListPrices.LOG_BYTE;
    double unitByte = ListPrices.BALANCER_UNIT_HOUR / 1e9;
    double task = processor.prices().taskHour(settings.size().cpus(), settings.size().gigabytes());
    return new Charges(
        List.of(
            new Charges.Item("passed", request, requests()),
            new Charges.Item("carried", unitByte, ofBalancer("ProcessedBytes", "Sum"))),
        List.of(new Charges.Item("tasks", task, healthy("Average"))),
        ListPrices.BALANCER_HOUR
            + FargateCost.ENDPOINTS * FargateCost.ZONES * ListPrices.ENDPOINT_HOUR);
  }

  private Metric healthy(String statistic) {
    return Metrics.of(
            "AWS/ApplicationELB",
            "HealthyHostCount",
            statistic,
            InOrder.of(entry("LoadBalancer", names.balancer), entry("TargetGroup", names.targets)))
        .build();
  }

  private Metric ofBalancer(String name, String statistic) {
    return Metrics.of("AWS/ApplicationELB", name, statistic, Map.of("LoadBalancer", names.balancer))
        .build();
  }

  private Metric ofService(String name, String statistic) {
    return Metrics.of(
            "AWS/ECS",
            name,
            statistic,
            InOrder.of(entry("ClusterName", names.cluster), entry("ServiceName", names.service)))
        .build();
  }

  private static MathExpression expression(
      String text, String label, SequencedMap<String, Metric> metrics) {
    return MathExpression.Builder.create()
        .expression(text)
        .usingMetrics(metrics)
        .label(label)
        .period(Metrics.FIVE_MINUTES)
        .build();
  }
}

package dev.miniature.infra;

import static java.util.Map.entry;

import dev.miniature.infra.config.Configuration;
import dev.miniature.infra.config.WatchingSettings;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IAlarm;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/// The alarms. `docs/operations.md` says what to do about each.
///
/// Every request is answered or fails visibly to its client. Nothing is asynchronous, so there is
/// no dead-letter queue to watch.
final class Alarms extends Construct {
  /// The minimum number of requests in five minutes for which a rate is meaningful.
  private static final int ENOUGH = 20;

  private final SnsAction tell;
  private final List<IAlarm> all = new ArrayList<>();

  Alarms(Construct scope, Measures measures, Configuration configuration, Topic topic) {
    super(scope, "Alarm");
    this.tell = new SnsAction(topic);
    WatchingSettings settings = configuration.watching();
    Vitals vitals = measures.vitals();
    String entrance = vitals.entrance();
    add(
        "Faults",
        "More than " + settings.faultyPercent() + " % of the requests at the " + entrance + " fail",
        faultRate(vitals),
        settings.faultyPercent(),
        3);
    add(
        "Slow",
        "One request in twenty takes more than " + settings.slowMs() + " ms at the " + entrance,
        vitals.latency("p95"),
        settings.slowMs(),
        3);
    add("Throttled", vitals.throttled());
    add("Crashed", vitals.crashed());
    add(
        "StoreRefused",
        "S3 refuses the " + vitals.worker() + " (502): wrong permissions or bucket name",
        vitals.fault("storeRefused"),
        0,
        1);
    add(
        "StoreUnavailable",
        "S3 keeps failing or does not answer (503)",
        vitals.fault("storeUnavailable"),
        ENOUGH,
        2);
    add(
        "OverlayUnusable",
        "A watermark or a font of a style is missing or broken (502)",
        vitals.fault("overlayUnusable"),
        0,
        1);
    add(
        "Bug",
        "The " + vitals.worker() + " met an unexpected exception (500)",
        vitals.fault("bug"),
        0,
        1);
    add(
        "Busy",
        "More than " + settings.requestsAnHour() + " requests in an hour reached the " + entrance,
        vitals.requests().with(MetricOptions.builder().period(Duration.hours(1)).build()),
        settings.requestsAnHour(),
        1);
    add(
        "Bill",
        "At the rate of the last hour a day costs more than "
            + settings.dollarsADay()
            + " dollars at list prices",
        Prices.dollarsADay(measures, configuration.place().isCloudFrontHome()),
        settings.dollarsADay(),
        1);
  }

  private static IMetric faultRate(Vitals vitals) {
    return MathExpression.Builder.create()
        .expression("IF(requests >= " + ENOUGH + ", 100 * faults / requests, 0)")
        .usingMetrics(
            InOrder.of(
                entry("requests", vitals.requests()), entry("faults", vitals.serverErrors())))
        .label("5xx in percent")
        .period(Duration.minutes(5))
        .build();
  }

  private void add(String id, Vitals.Watch watch) {
    add(id, watch.description(), watch.metric(), watch.most(), watch.periods());
  }

  private void add(String id, String description, IMetric metric, int most, int periods) {
    Alarm alarm =
        Alarm.Builder.create(this, id)
            .alarmDescription(description)
            .metric(metric)
            .threshold(most)
            .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
            .evaluationPeriods(periods)
            .treatMissingData(TreatMissingData.NOT_BREACHING)
            .build();
    alarm.addAlarmAction(tell);
    alarm.addOkAction(tell);
    all.add(alarm);
  }

  List<IAlarm> all() {
    return List.copyOf(all);
  }
}

package dev.miniature.infra;

import dev.miniature.infra.config.FunctionSettings;
import dev.miniature.infra.config.Processor;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;

/// List prices of us-east-1 in dollars, as of November 2026, without free tier. `docs/cost.md`
/// contains the same numbers and their consequences.
final class Prices {
  private static final double GATEWAY_REQUEST = 3.5e-6;
  private static final double FUNCTION_REQUEST = 0.2e-6;
  private static final double X86_GIGABYTE_SECOND = 0.0000166667;
  private static final double ARM_GIGABYTE_SECOND = 0.0000133334;
  private static final double CDN_REQUEST = 1.0e-6;
  private static final double CDN_BYTE = 0.085e-9;
  private static final double STORE_REQUEST = 0.4e-6;

  /// Log lines per request: one of the function, a report of Lambda and one of the gateway, 2,000
  /// bytes in total.
  private static final double LOG_LINES = 0.5e-9 * 2_000;

  private Prices() {}

  /// An item that is billed per unit, and the number of units.
  private record Item(String name, double price, Metric count) {}

  /// Returns the cost of five minutes.
  static MathExpression cost(Measures measures, FunctionSettings function) {
    List<Item> items = misses(measures, function);
    items.addAll(distribution(measures));
    return MathExpression.Builder.create()
        .expression(sum(items, "%s"))
        .usingMetrics(counts(items))
        .label("dollars")
        .period(Duration.minutes(5))
        .build();
  }

  /// Returns the cost of a day at the rate of the last hour. Missing data counts as zero.
  ///
  /// @param withDistribution whether CloudFront's metrics can be read: an alarm can read only its
  ///   own region, and they are in us-east-1
  static MathExpression dollarsADay(
      Measures measures, FunctionSettings function, boolean withDistribution) {
    List<Item> items = misses(measures, function);
    if (withDistribution) {
      items.addAll(distribution(measures));
    }
    return MathExpression.Builder.create()
        .expression("24 * (" + sum(items, "FILL(%s, 0)") + ")")
        .usingMetrics(counts(items))
        .label("dollars a day")
        .period(Duration.hours(1))
        .build();
  }

  private static List<Item> misses(Measures measures, FunctionSettings function) {
    double gigabyteSecond =
        function.processor() == Processor.ARM64 ? ARM_GIGABYTE_SECOND : X86_GIGABYTE_SECOND;
    double millisecond = gigabyteSecond * function.memory() / 1024 / 1000;
    double call = FUNCTION_REQUEST + STORE_REQUEST + LOG_LINES;
    return new ArrayList<>(
        List.of(
            new Item("passed", GATEWAY_REQUEST, measures.ofGateway("Count", "Sum")),
            new Item("calls", call, measures.ofFunction("Invocations", "Sum")),
            new Item("spent", millisecond, measures.ofFunction("Duration", "Sum"))));
  }

  private static List<Item> distribution(Measures measures) {
    return List.of(
        new Item("asked", CDN_REQUEST, measures.ofDistribution("Requests", "Sum")),
        new Item("bytes", CDN_BYTE, measures.ofDistribution("BytesDownloaded", "Sum")));
  }

  /// @param count the format of a metric, with `%s` for its name
  private static String sum(List<Item> items, String count) {
    return items.stream()
        .map(item -> count.replace("%s", item.name) + " * " + plain(item.price))
        .collect(Collectors.joining(" + "));
  }

  private static SequencedMap<String, Metric> counts(List<Item> items) {
    SequencedMap<String, Metric> counts = new LinkedHashMap<>();
    items.forEach(item -> counts.put(item.name, item.count));
    return counts;
  }

  /// Formats a price without an exponent, which CloudWatch would parse as the name of a metric.
  private static String plain(double price) {
    return new BigDecimal(price).round(new MathContext(4)).stripTrailingZeros().toPlainString();
  }
}

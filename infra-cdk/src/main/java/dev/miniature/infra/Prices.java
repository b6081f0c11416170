package dev.miniature.infra;

import dev.miniature.cost.LambdaCost;
import dev.miniature.cost.ListPrices;
import dev.miniature.infra.config.FunctionSettings;
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

/// Costs as CloudWatch computes them from metrics, at the [list prices][ListPrices]. `docs/cost.md`
/// explains their consequences.
final class Prices {
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
    double millisecond = function.processor().prices().functionMillisecond(function.memory());
    double call =
        ListPrices.FUNCTION_REQUEST
            + ListPrices.STORE_REQUEST
            + LambdaCost.LOG_BYTES * ListPrices.LOG_BYTE;
    return new ArrayList<>(
        List.of(
            new Item("passed", ListPrices.GATEWAY_REQUEST, measures.ofGateway("Count", "Sum")),
            new Item("calls", call, measures.ofFunction("Invocations", "Sum")),
            new Item("spent", millisecond, measures.ofFunction("Duration", "Sum"))));
  }

  private static List<Item> distribution(Measures measures) {
    return List.of(
        new Item("asked", ListPrices.CDN_REQUEST, measures.ofDistribution("Requests", "Sum")),
        new Item("bytes", ListPrices.CDN_BYTE, measures.ofDistribution("BytesDownloaded", "Sum")));
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

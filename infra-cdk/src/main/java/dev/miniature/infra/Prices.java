package dev.miniature.infra;

import dev.miniature.cost.ListPrices;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;

/// Costs as CloudWatch computes them from metrics, at the [list prices][ListPrices]. `docs/cost.md`
/// explains their consequences.
final class Prices {
  private Prices() {}

  /// Returns the cost of five minutes.
  static MathExpression cost(Measures measures) {
    Charges charges = withDistribution(measures);
    return MathExpression.Builder.create()
        .expression(sum(charges, "%s", 1 / 12.0))
        .usingMetrics(counts(charges))
        .label("dollars")
        .period(Duration.minutes(5))
        .build();
  }

  /// Returns the cost of a day at the rate of the last hour. Missing data counts as zero.
  ///
  /// @param withDistribution whether CloudFront's metrics can be read: an alarm can read only its
  ///   own region, and they are in us-east-1
  static MathExpression dollarsADay(Measures measures, boolean withDistribution) {
    Charges charges = withDistribution ? withDistribution(measures) : measures.vitals().charges();
    return MathExpression.Builder.create()
        .expression("24 * (" + sum(charges, "FILL(%s, 0)", 1) + ")")
        .usingMetrics(counts(charges))
        .label("dollars a day")
        .period(Duration.hours(1))
        .build();
  }

  private static Charges withDistribution(Measures measures) {
    Charges charges = measures.vitals().charges();
    List<Charges.Item> used = new ArrayList<>(charges.used());
    used.add(
        new Charges.Item(
            "asked", ListPrices.CDN_REQUEST, measures.ofDistribution("Requests", "Sum")));
    used.add(
        new Charges.Item(
            "bytes", ListPrices.CDN_BYTE, measures.ofDistribution("BytesDownloaded", "Sum")));
    return new Charges(used, charges.running(), charges.anHour());
  }

  /// @param count the format of a metric, with `%s` for its name
  /// @param hours the length of the period
  private static String sum(Charges charges, String count, double hours) {
    Stream<String> used = charges.used().stream().map(item -> term(item, count, 1));
    Stream<String> running = charges.running().stream().map(item -> term(item, count, hours));
    Stream<String> fixed =
        charges.anHour() > 0 ? Stream.of(plain(charges.anHour() * hours)) : Stream.of();
    return Stream.of(used, running, fixed).flatMap(each -> each).collect(Collectors.joining(" + "));
  }

  private static String term(Charges.Item item, String count, double hours) {
    return count.replace("%s", item.name()) + " * " + plain(item.price() * hours);
  }

  private static SequencedMap<String, Metric> counts(Charges charges) {
    SequencedMap<String, Metric> counts = new LinkedHashMap<>();
    Stream.concat(charges.used().stream(), charges.running().stream())
        .forEach(item -> counts.put(item.name(), item.count()));
    return counts;
  }

  /// Formats a price without an exponent, which CloudWatch would parse as the name of a metric.
  private static String plain(double price) {
    return new BigDecimal(price).round(new MathContext(4)).stripTrailingZeros().toPlainString();
  }
}

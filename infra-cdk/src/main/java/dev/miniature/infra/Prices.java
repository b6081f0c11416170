package dev.miniature.infra;

import dev.miniature.infra.config.FunctionSettings;
import dev.miniature.infra.config.Processor;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.MathExpression;

/// List prices of us-east-1 in dollars, of November 2026, without any free tier. `docs/cost.md` has
/// the same numbers and what follows from them.
final class Prices {
  private static final double GATEWAY_REQUEST = 3.5e-6;
  private static final double FUNCTION_REQUEST = 0.2e-6;
  private static final double X86_GIGABYTE_SECOND = 0.0000166667;
  private static final double ARM_GIGABYTE_SECOND = 0.0000133334;
  private static final double CDN_REQUEST = 1.0e-6;
  private static final double CDN_BYTE = 0.085e-9;
  private static final double STORE_REQUEST = 0.4e-6;

  /// A line of the function's, a report of Lambda's and a line of the gateway's: 2,000 bytes.
  private static final double LOG_LINES = 0.5e-9 * 2_000;

  private Prices() {}

  /// What five minutes cost.
  static MathExpression cost(Measures measures, FunctionSettings function) {
    double gigabyteSecond =
        function.processor() == Processor.ARM64 ? ARM_GIGABYTE_SECOND : X86_GIGABYTE_SECOND;
    double millisecond = gigabyteSecond * function.memory() / 1024 / 1000;
    return MathExpression.Builder.create()
        .expression(
            String.join(
                " + ",
                "passed * " + plain(GATEWAY_REQUEST),
                "calls * " + plain(FUNCTION_REQUEST + STORE_REQUEST + LOG_LINES),
                "spent * " + plain(millisecond),
                "asked * " + plain(CDN_REQUEST),
                "bytes * " + plain(CDN_BYTE)))
        .usingMetrics(
            Map.of(
                "passed", measures.ofGateway("Count", "Sum"),
                "calls", measures.ofFunction("Invocations", "Sum"),
                "spent", measures.ofFunction("Duration", "Sum"),
                "asked", measures.ofDistribution("Requests", "Sum"),
                "bytes", measures.ofDistribution("BytesDownloaded", "Sum")))
        .label("dollars")
        .period(Duration.minutes(5))
        .build();
  }

  /// Without an exponent, which CloudWatch would read as the name of a metric.
  private static String plain(double price) {
    return new BigDecimal(price).round(new MathContext(4)).stripTrailingZeros().toPlainString();
  }
}

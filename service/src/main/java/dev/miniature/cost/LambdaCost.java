package dev.miniature.cost;

/// What misses cost on API Gateway and Lambda: nothing without requests, and the same for each.
///
/// @param architecture the function's processor
/// @param memory the function's memory in MB
public record LambdaCost(Architecture architecture, int memory) {
  /// Bytes of log per miss: a line of the function, a report of Lambda and a line of the gateway.
  public static final int LOG_BYTES = 2_000;

  /// One request in twenty is traced.
  private static final double TRACED = 0.05;

  /// Returns the cost of a month.
  public Bill bill(Misses misses) {
    double each =
        ListPrices.FUNCTION_REQUEST
            + misses.milliseconds() * architecture.functionMillisecond(memory);
    double logs = LOG_BYTES * ListPrices.LOG_BYTE + TRACED * ListPrices.TRACE;
    return new Bill(
        misses.count() * ListPrices.GATEWAY_REQUEST,
        misses.count() * each,
        0,
        misses.count() * ListPrices.STORE_REQUEST,
        misses.count() * logs);
  }
}

package dev.miniature.cost;

/// What misses cost on Fargate behind an internal load balancer, as the CDK app builds it: tasks of
/// 1 vCPU and 2 GB, at least two of them, in two availability zones.
///
/// @param architecture the processor of the tasks
public record FargateCost(Architecture architecture) {
  public static final int MIN_TASKS = 2;
  public static final int ZONES = 2;

  /// The share of the CPU at which the service adds tasks, in percent.
  public static final int BUSY_PERCENT = 60;

  /// The interface endpoints that a task needs, because its subnets have no way to the internet:
  /// two of the image registry, and one of CloudWatch Logs.
  public static final int ENDPOINTS = 3;

  /// Bytes of log per miss: a line of the server.
  public static final int LOG_BYTES = 600;

  private static final double CPUS = 1;
  private static final double GIGABYTES = 2;
  private static final double BYTES_A_UNIT_HOUR = 1e9;
  private static final double CONNECTIONS_A_UNIT_HOUR = 25 * 3600;

  /// Returns the price of an hour of a task.
  public double taskHour() {
    return architecture.taskHour(CPUS, GIGABYTES);
  }

  /// Returns the cost of a month.
  public Bill bill(Misses misses) {
    return new Bill(
        ListPrices.HOURS_A_MONTH * ListPrices.BALANCER_HOUR
            + unitHours(misses) * ListPrices.BALANCER_UNIT_HOUR,
        tasks(misses) * taskHour() * ListPrices.HOURS_A_MONTH,
        ENDPOINTS * ZONES * ListPrices.ENDPOINT_HOUR * ListPrices.HOURS_A_MONTH,
        misses.count() * ListPrices.STORE_REQUEST,
        misses.count() * LOG_BYTES * ListPrices.LOG_BYTE);
  }

  /// Returns the mean number of tasks over the month.
  ///
  /// The whole duration of a miss counts as CPU time, although a part of it is a wait for S3, so
  /// the number is rather too high.
  public double tasks(Misses misses) {
    double busySeconds = misses.count() * misses.milliseconds() / 1000;
    double usableSeconds = CPUS * ListPrices.HOURS_A_MONTH * 3600 * BUSY_PERCENT / 100;
    return Math.max(MIN_TASKS, busySeconds / usableSeconds);
  }

  /// Returns the capacity units of the load balancer. AWS bills the dimension that needs most; a
  /// new connection for each miss is the worst case.
  private static double unitHours(Misses misses) {
    return misses.count()
        * Math.max(misses.kilobytes() * 1000 / BYTES_A_UNIT_HOUR, 1 / CONNECTIONS_A_UNIT_HOUR);
  }
}

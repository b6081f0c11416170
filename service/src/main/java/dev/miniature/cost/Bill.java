package dev.miniature.cost;

/// The dollars of a month for what depends on the mode. Both modes pay the same for CloudFront,
/// alarms, dashboard and storage, so these are left out.
///
/// @param entrance the gateway, or the load balancer
/// @param compute the function's calls and time, or the tasks
/// @param network the private endpoints of the tasks
/// @param store the requests at S3
/// @param logs the logs and traces
public record Bill(double entrance, double compute, double network, double store, double logs) {
  /// Returns the sum.
  public double total() {
    return entrance + compute + network + store + logs;
  }
}

package dev.miniature.infra;

import java.util.List;
import software.amazon.awscdk.services.cloudwatch.Metric;

/// What is billed, and the metrics that count it.
///
/// @param used items that are billed by number
/// @param running items that are billed by the hour, with metrics of how many there are
/// @param anHour dollars of an hour that depend on nothing
record Charges(List<Item> used, List<Item> running, double anHour) {

  /// An item and its price.
  ///
  /// @param name its name in an expression of CloudWatch
  /// @param price dollars for one, or for one hour of one
  /// @param count how many
  record Item(String name, double price, Metric count) {}
}

package dev.miniature.infra.config;

import java.util.Optional;
import java.util.regex.Pattern;

/// The settings of the alarms.
///
/// @param email the address that is notified, if any
/// @param slowMs milliseconds that the slowest 5 % of requests may take at the gateway
/// @param faultyPercent the percentage of requests that may fail
/// @param requestsAnHour requests that may reach the gateway in an hour
/// @param dollarsADay the maximum cost of a day, at list prices
public record WatchingSettings(
    Optional<String> email, int slowMs, int faultyPercent, int requestsAnHour, int dollarsADay) {
  private static final Pattern EMAIL = Pattern.compile("[^@\\s,]+@[^@\\s,]+\\.[^@\\s,]+");

  static WatchingSettings read(Context context) {
    return new WatchingSettings(
        context.text("alarmEmail", EMAIL, "an address such as you@example.com"),
        context.integer("alarmP95Ms", 1, 29_000).orElse(2000),
        context.integer("alarmFaultPercent", 1, 100).orElse(1),
        context.integer("alarmRequestsAnHour", 1, 1_000_000_000).orElse(50_000),
        context.integer("alarmDollarsADay", 1, 1_000_000).orElse(20));
  }
}

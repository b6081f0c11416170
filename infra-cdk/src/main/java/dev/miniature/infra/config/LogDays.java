package dev.miniature.infra.config;

import java.util.List;

/// The retention time of logs.
final class LogDays {
  /// The retention times in days that CloudWatch Logs supports, up to ten years.
  private static final List<Integer> KNOWN =
      List.of(
          1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557,
          2922, 3288, 3653);

  private static final int A_MONTH = 30;

  private LogDays() {}

  static int read(Context context) {
    int days = context.integer("logDays", 1, 3653).orElse(A_MONTH);
    if (!KNOWN.contains(days)) {
      context.wrong("logDays", days, "a number of days that CloudWatch knows, one of " + KNOWN);
    }
    return days;
  }
}

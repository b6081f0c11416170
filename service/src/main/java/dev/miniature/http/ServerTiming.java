package dev.miniature.http;

import dev.miniature.delivery.Work;
import dev.miniature.image.Stage;
import java.time.Duration;
import java.util.Locale;

/// Formats the `Server-Timing` header (W3C Server Timing), which browsers' developer tools show.
final class ServerTiming {
  private ServerTiming() {}

  /// Returns the header's value, in milliseconds.
  static String of(Work work, Duration total) {
    return String.join(
        ", ",
        metric("fetch", work.in(Stage.FETCH)),
        metric("queue", work.in(Stage.QUEUE)),
        metric("render", work.rendering()),
        metric("total", total));
  }

  private static String metric(String name, Duration duration) {
    return String.format(Locale.ROOT, "%s;dur=%.1f", name, duration.toNanos() / 1e6);
  }
}

package dev.miniature.lambda;

import dev.miniature.http.LogEntry;
import dev.miniature.http.RequestLog;

/// Writes one line of JSON per request, including its metrics, to standard output, which Lambda
/// sends to CloudWatch.
final class LogLines implements RequestLog {
  private final EmbeddedMetrics metrics;
  private volatile boolean muted;

  LogLines(EmbeddedMetrics metrics) {
    this.metrics = metrics;
  }

  /// Mutes or unmutes the log. While it is muted, lines are formatted but not written.
  void mute(boolean muted) {
    this.muted = muted;
  }

  @Override
  public void write(LogEntry entry) {
    String line = metrics.line(entry);
    if (!muted) {
      System.out.println(line);
    }
  }
}

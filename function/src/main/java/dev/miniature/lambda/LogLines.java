package dev.miniature.lambda;

import dev.miniature.http.LogEntry;
import dev.miniature.http.RequestLog;

/// One line of JSON a request on standard output, which Lambda sends to CloudWatch; its metrics
/// stand in it.
final class LogLines implements RequestLog {
  private final EmbeddedMetrics metrics;
  private volatile boolean muted;

  LogLines(EmbeddedMetrics metrics) {
    this.metrics = metrics;
  }

  /// From now on lines are made, and not written; or written again.
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

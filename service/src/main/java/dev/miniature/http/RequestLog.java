package dev.miniature.http;

/// Where one entry a request goes.
public interface RequestLog {

  /// Writes it. Called once a request, by any thread.
  void write(LogEntry entry);
}

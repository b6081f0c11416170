package dev.miniature.http;

/// Receives one entry per request.
public interface RequestLog {

  /// Writes an entry. It is called once per request, by any thread.
  void write(LogEntry entry);
}

package dev.miniature.server;

import dev.miniature.http.LogEntry;
import dev.miniature.http.Printable;
import dev.miniature.http.RequestLog;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Logs one line per request to a stream: readable text for a terminal, or JSON for programs.
enum ConsoleLog {
  /// `12:34:56 200 /photo_w300.png 19 kB 34 ms`, and the cause of a failure below it.
  LINE {
    @Override
    String format(LogEntry entry) {
      String line =
          String.format(
              Locale.ROOT,
              "%s  %d  %-5s %s  %s  %.0f ms",
              LocalTime.now(ZoneId.systemDefault()).format(TIME),
              entry.status(),
              Printable.line(entry.method()),
              printable(entry.path()),
              size(entry.bytesOut()),
              entry.total().toNanos() / 1e6);
      return entry
          .error()
          .map(error -> line + "\n          " + Printable.line(error.toString()))
          .orElse(line);
    }
  },

  /// The same fields as on Lambda, and the time.
  JSON {
    @Override
    String format(LogEntry entry) {
      return entry.toJson(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }
  };

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final int LONGEST_PATH = 120;

  abstract String format(LogEntry entry);

  /// Returns a log that writes to `out`.
  RequestLog to(PrintStream out) {
    return entry -> out.println(format(entry));
  }

  /// Returns the default for the stream: text for a terminal, JSON otherwise.
  static ConsoleLog fitting(boolean terminal) {
    return terminal ? LINE : JSON;
  }

  /// Returns the path without characters that control a terminal.
  private static String printable(String path) {
    String cut = path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH) + "…";
    return Printable.line(cut);
  }

  private static String size(int bytes) {
    return bytes < 10_000 ? bytes + " B" : (bytes + 500) / 1_000 + " kB";
  }
}

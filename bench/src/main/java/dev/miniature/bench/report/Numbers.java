package dev.miniature.bench.report;

import java.util.Locale;
import java.util.OptionalLong;

/// Formats the numbers of the report.
public final class Numbers {
  private Numbers() {}

  /// Formats milliseconds with three significant digits.
  public static String millis(double value) {
    return text(value < 10 ? 2 : value < 100 ? 1 : 0, value);
  }

  /// Formats a ratio.
  public static String ratio(double value) {
    return text(2, value);
  }

  /// Formats KiB as MB (of 1,024 KiB each, as the kernel counts).
  public static String megabytes(OptionalLong kibibytes) {
    return kibibytes.isPresent() ? text(0, kibibytes.getAsLong() / 1024.0) : "–";
  }

  /// Formats a number with this many decimals.
  public static String text(int digits, double value) {
    return String.format(Locale.ROOT, "%,." + digits + "f", value);
  }
}

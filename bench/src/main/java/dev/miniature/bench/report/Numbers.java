package dev.miniature.bench.report;

import java.util.Locale;
import java.util.OptionalLong;

/// Numbers as the report has them.
public final class Numbers {
  private Numbers() {}

  /// Milliseconds with three digits that matter.
  public static String millis(double value) {
    return text(value < 10 ? 2 : value < 100 ? 1 : 0, value);
  }

  /// How many times as much.
  public static String ratio(double value) {
    return text(2, value);
  }

  /// KiB in MB (of 1,024 KiB each, as the kernel has it).
  public static String megabytes(OptionalLong kibibytes) {
    return kibibytes.isPresent() ? text(0, kibibytes.getAsLong() / 1024.0) : "–";
  }

  /// With so many digits after the point.
  public static String text(int digits, double value) {
    return String.format(Locale.ROOT, "%,." + digits + "f", value);
  }
}

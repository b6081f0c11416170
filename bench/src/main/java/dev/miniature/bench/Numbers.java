package dev.miniature.bench;

import java.util.Locale;
import java.util.OptionalLong;

/// Numbers as the report has them.
final class Numbers {
  private Numbers() {}

  /// Milliseconds with three digits that matter.
  static String millis(double value) {
    return text(value < 10 ? 2 : value < 100 ? 1 : 0, value);
  }

  /// How many times as much.
  static String ratio(double value) {
    return text(2, value);
  }

  /// KiB in MB (of 1,024 KiB each, as the kernel has it).
  static String megabytes(OptionalLong kibibytes) {
    return kibibytes.isPresent() ? text(0, kibibytes.getAsLong() / 1024.0) : "–";
  }

  /// With so many digits after the point.
  static String text(int digits, double value) {
    return String.format(Locale.ROOT, "%,." + digits + "f", value);
  }
}

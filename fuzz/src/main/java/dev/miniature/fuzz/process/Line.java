package dev.miniature.fuzz.process;

import java.util.List;

/// A line of output from a trial process.
///
/// @param kind `B` for an input that begins, `E` for one that has ended, `F` for a finding
/// @param words the outcomes, or the finding
record Line(char kind, long number, List<String> words) {
  private static final String BETWEEN = "\t";

  static String begun(long number) {
    return "B" + BETWEEN + number;
  }

  static String ended(long number, List<String> words) {
    return "E" + BETWEEN + number + BETWEEN + String.join(BETWEEN, words);
  }

  static String found(long number, String what) {
    return "F" + BETWEEN + number + BETWEEN + what.replaceAll("[\\p{Cntrl}]+", " ");
  }

  /// @throws IllegalArgumentException if it is not such a line
  static Line of(String text) {
    String[] parts = text.split(BETWEEN, -1);
    if (parts.length < 2 || parts[0].length() != 1) {
      throw new IllegalArgumentException(text);
    }
    return new Line(
        parts[0].charAt(0), Long.parseLong(parts[1]), List.of(parts).subList(2, parts.length));
  }
}

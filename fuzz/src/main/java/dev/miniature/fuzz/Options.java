package dev.miniature.fuzz;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// The command-line options.
///
/// @param time for all targets together
/// @param target the only target to run; empty for all
/// @param seed the first number
record Options(Duration time, Optional<String> target, long seed) {
  static final String USAGE =
      """
      Usage: ./miniature fuzz [--minutes N] [--target NAME] [--seed N]
      Sends malformed files and requests to everything that reads untrusted input.

        --minutes N    How long, all targets together. Default: 5.
        --target NAME  One of %s. Default: all.
        --seed N       The number of the first input; the same number, the same inputs.
                       Default: the time of day, which is printed.

      Exit codes: 0 no findings, 1 findings, 2 invalid arguments.
      """;

  private static final long SECONDS = 60;

  /// Parses the command line.
  ///
  /// @param names the names of the targets
  /// @param now the default seed
  /// @throws IllegalArgumentException with a message for the user
  static Options of(List<String> arguments, List<String> names, long now) {
    Duration time = Duration.ofMinutes(5);
    Optional<String> target = Optional.empty();
    long seed = now;
    Iterator<String> words = arguments.iterator();
    while (words.hasNext()) {
      String option = words.next();
      switch (option) {
        case "--minutes" -> time = minutes(value(option, words));
        case "--target" -> target = Optional.of(known(value(option, words), names));
        case "--seed" -> seed = seed(value(option, words));
        default -> throw new IllegalArgumentException("There is no option " + option + ".");
      }
    }
    return new Options(time, target, seed);
  }

  private static String value(String option, Iterator<String> words) {
    if (!words.hasNext()) {
      throw new IllegalArgumentException(option + " needs a value.");
    }
    return words.next();
  }

  private static Duration minutes(String value) {
    double minutes = minutesIn(value);
    if (!(minutes > 0 && minutes < 100_000)) {
      throw new IllegalArgumentException("--minutes must be more than 0, not " + value + ".");
    }
    return Duration.ofMillis(Math.round(minutes * SECONDS * 1_000));
  }

  private static String known(String name, List<String> names) {
    if (!names.contains(name)) {
      throw new IllegalArgumentException(
          "There is no target " + name + ", only " + String.join(", ", names) + ".");
    }
    return name;
  }

  private static long seed(String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException wrong) {
      throw new IllegalArgumentException(
          "--seed must be a whole number, not " + value + ".", wrong);
    }
  }

  private static double minutesIn(String value) {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException wrong) {
      throw new IllegalArgumentException("--minutes must be a number, not " + value + ".", wrong);
    }
  }
}

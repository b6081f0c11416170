package dev.miniature.bench.run;

/// Reports progress to the user.
public final class Progress {
  private Progress() {}

  /// Prints a line on standard error.
  public static void say(String line) {
    System.err.println(line);
  }
}

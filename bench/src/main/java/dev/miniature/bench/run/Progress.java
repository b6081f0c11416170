package dev.miniature.bench.run;

/// Tells whoever waits what goes on.
public final class Progress {
  private Progress() {}

  /// A line on standard error.
  public static void say(String line) {
    System.err.println(line);
  }
}

package dev.miniature.bench;

/// Tells whoever waits what goes on.
final class Progress {
  private Progress() {}

  /// A line on standard error.
  static void say(String line) {
    System.err.println(line);
  }
}

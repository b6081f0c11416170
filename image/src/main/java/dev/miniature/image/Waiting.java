package dev.miniature.image;

/// What a thread does around the time in which it waits, such as giving away what others can use.
@FunctionalInterface
public interface Waiting {
  /// Runs `wait`, which returns when the awaited thing is there.
  void during(Runnable wait);
}

package dev.miniature.fuzz.process;

import java.util.Map;
import java.util.TreeMap;

/// Counts outcomes. It is safe for use by many threads.
public final class Tally {
  private final Map<String, Long> counts = new TreeMap<>();
  private long inputs;

  /// Adds an input with its outcomes.
  synchronized void add(Line ended) {
    inputs++;
    ended.words().stream()
        .filter(word -> !word.isEmpty())
        .forEach(word -> counts.merge(word, 1L, Long::sum));
  }

  /// Returns the number of inputs.
  public synchronized long inputs() {
    return inputs;
  }

  /// Returns how often each outcome occurred, in alphabetical order.
  public synchronized Map<String, Long> counts() {
    return new TreeMap<>(counts);
  }
}

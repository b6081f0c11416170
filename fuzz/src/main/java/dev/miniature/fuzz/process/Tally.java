package dev.miniature.fuzz.process;

import java.util.Map;
import java.util.TreeMap;

/// How often what happened. Safe for use by many threads.
public final class Tally {
  private final Map<String, Long> counts = new TreeMap<>();
  private long inputs;

  /// One more input, of which all this came.
  synchronized void add(Line ended) {
    inputs++;
    ended.words().stream()
        .filter(word -> !word.isEmpty())
        .forEach(word -> counts.merge(word, 1L, Long::sum));
  }

  /// How many inputs there were.
  public synchronized long inputs() {
    return inputs;
  }

  /// How often each thing happened, in the order of the alphabet.
  public synchronized Map<String, Long> counts() {
    return new TreeMap<>(counts);
  }
}

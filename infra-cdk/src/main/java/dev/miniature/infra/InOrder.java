package dev.miniature.infra;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// Maps whose entries come in the order they were written down, in every process.
///
/// Those of `Map.of` come in an order that the JVM makes up anew each time it starts, and what is
/// made of them would change from one synthesis to the next.
final class InOrder {
  private InOrder() {}

  @SafeVarargs
  static <V> SequencedMap<String, V> of(Map.Entry<String, V>... entries) {
    SequencedMap<String, V> map = new LinkedHashMap<>();
    for (Map.Entry<String, V> entry : entries) {
      map.put(entry.getKey(), entry.getValue());
    }
    return map;
  }
}

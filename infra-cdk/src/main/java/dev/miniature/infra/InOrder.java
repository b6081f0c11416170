package dev.miniature.infra;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// Creates maps with a fixed iteration order.
///
/// The order of `Map.of` differs in each JVM, so templates made from it would differ between
/// syntheses.
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

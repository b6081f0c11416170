package dev.miniature.styles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Keys with values, each key once.
final class Section {
  private final Entry whole;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private Section(Entry whole) {
    this.whole = whole;
  }

  /// The keys and values of `entry`. What is no such thing is noted and read as an empty section, a
  /// key that stands twice is noted, too.
  static Section of(Entry entry, String expected, Mistakes findings) {
    Section section = new Section(entry);
    if (!(entry.node() instanceof MappingNode mapping)) {
      findings.wrong(entry, expected);
      return section;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      String key = entry.key().isEmpty() ? name : entry.key() + "." + name;
      Entry atKey = new Entry(key, tuple.getKeyNode());
      if (section.entries.putIfAbsent(name, new Entry(key, tuple.getValueNode())) != null) {
        findings.add(atKey.line(), key, "the same key a second time", "each key once");
      }
    }
    return section;
  }

  /// Whether there are keys at all, be they good or bad.
  boolean isEmpty() {
    return entries.isEmpty();
  }

  /// Notes every key that is none of these.
  Section allowing(List<String> known, Mistakes findings) {
    entries.forEach((name, entry) -> {
      if (!known.contains(name)) {
        findings.unknown(entry, known);
      }
    });
    return this;
  }

  /// What `reader` makes of the value at `name`, or empty when there is none or it cannot be read.
  <T> Optional<T> read(String name, Function<Entry, Optional<T>> reader) {
    return Optional.ofNullable(entries.get(name)).flatMap(reader);
  }

  /// The same for a number.
  OptionalInt number(String name, Function<Entry, OptionalInt> reader) {
    return entry(name).map(reader).orElse(OptionalInt.empty());
  }

  Optional<Entry> entry(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  Map<String, Entry> entries() {
    return entries;
  }

  /// The keys that lead to it, such as `styles.w300`.
  String key() {
    return whole.key();
  }

  /// Where it begins, counted from 1.
  int line() {
    return whole.line();
  }
}

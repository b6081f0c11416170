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

/// A map of keys and values in which each key is unique.
final class Section {
  private final Entry whole;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private Section(Entry whole) {
    this.whole = whole;
  }

  /// Reads the keys and values of `entry`. Anything else is recorded as a mistake and read as an
  /// empty section; so are duplicate keys.
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

  /// Returns whether there are no keys, valid or not.
  boolean isEmpty() {
    return entries.isEmpty();
  }

  /// Records every key that is not one of these.
  Section allowing(List<String> known, Mistakes findings) {
    entries.forEach((name, entry) -> {
      if (!known.contains(name)) {
        findings.unknown(entry, known);
      }
    });
    return this;
  }

  /// Returns the result of `reader` for the value of `name`; empty if it is missing or invalid.
  <T> Optional<T> read(String name, Function<Entry, Optional<T>> reader) {
    return Optional.ofNullable(entries.get(name)).flatMap(reader);
  }

  /// Returns the result of `reader` for a number.
  OptionalInt number(String name, Function<Entry, OptionalInt> reader) {
    return entry(name).map(reader).orElse(OptionalInt.empty());
  }

  Optional<Entry> entry(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  Map<String, Entry> entries() {
    return entries;
  }

  /// Returns its path of keys, such as `styles.w300`.
  String key() {
    return whole.key();
  }

  /// Returns its line number, from 1 on.
  int line() {
    return whole.line();
  }
}

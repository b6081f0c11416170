package dev.miniature.styles;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A value in the file, and the keys that lead to it.
///
/// @param key the path of keys, such as `styles.w300.width`
/// @param node the value
record Entry(String key, Node node) {

  /// Where it begins, counted from 1.
  int line() {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  /// What a plain or quoted value says; the empty string for nothing at all, and for what is no
  /// single value.
  String text() {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  /// How a message speaks of it.
  String described() {
    return switch (node) {
      case MappingNode _ -> "keys and values";
      case SequenceNode _ -> "a list";
      case ScalarNode scalar when scalar.getValue().isEmpty() -> "nothing";
      case ScalarNode scalar -> "'" + shortened(scalar.getValue()) + "'";
      default -> "something else";
    };
  }

  private static String shortened(String value) {
    return value.length() <= 40 ? value : value.substring(0, 40) + "…";
  }
}

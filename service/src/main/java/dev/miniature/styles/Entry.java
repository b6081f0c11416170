package dev.miniature.styles;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A value in the file, and its path of keys.
///
/// @param key the path of keys, such as `styles.w300.width`
/// @param node the value
record Entry(String key, Node node) {

  /// Returns its line number, from 1 on.
  int line() {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  /// Returns a plain or quoted value; the empty string for an empty value, and for anything that is
  /// not a single value.
  String text() {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  /// Returns its description in messages.
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

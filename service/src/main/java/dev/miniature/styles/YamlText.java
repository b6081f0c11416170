package dev.miniature.styles;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A YAML text with the positions of its nodes, and single changes of it.
final class YamlText {
  /// Values that mean the same with and without quotes.
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_./-]*");

  private final String text;
  private final Node root;
  private final Aliases aliases;

  private YamlText(String text, Node root) {
    this.text = text;
    this.root = root;
    this.aliases = Aliases.in(root);
  }

  static YamlText of(String text) throws InvalidStylesException {
    return new YamlText(text, StylesDocument.compose(text, "", new Mistakes("")));
  }

  /// Returns a value as YAML writes it, in quotes where it needs them.
  static String scalar(String value) {
    if (PLAIN.matcher(value).matches()) {
      return value;
    }
    String escaped =
        value
            .replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\t", "\\t")
            .replace("\r", "\\r");
    return "\"" + escaped + "\"";
  }

  Node root() {
    return root;
  }

  /// Returns the entry of a mapping with this key.
  static Optional<NodeTuple> entry(MappingNode mapping, String key) {
    return mapping.getValue().stream().filter(tuple -> isNamed(tuple, key)).findFirst();
  }

  private static boolean isNamed(NodeTuple tuple, String key) {
    return tuple.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key);
  }

  /// Returns the value of an entry that can be changed where it stands.
  ///
  /// @throws InvalidStylesException if it is an alias, so that a change would be one of other keys
  Node own(NodeTuple entry) throws InvalidStylesException {
    if (aliases.isIn(entry)) {
      String name = entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
      throw alias(entry.getKeyNode(), name);
    }
    return entry.getValueNode();
  }

  private static InvalidStylesException alias(Node at, String key) {
    int line = at.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    String what = "an alias stands here for a value of another key; change the text itself";
    return new InvalidStylesException(List.of(new Mistake("", line, key, what)));
  }

  /// Returns the text with other characters in the place of a node.
  ///
  /// @throws InvalidStylesException if the node ends in an alias
  String replaced(Node node, String value) throws InvalidStylesException {
    int start = start(node);
    boolean touches = start > 0 && text.charAt(start - 1) == ':';
    return text.substring(0, start) + (touches ? " " : "") + value + text.substring(end(node));
  }

  /// Returns the text with an entry behind the last one of a mapping.
  ///
  /// @throws InvalidStylesException if the last one ends in an alias
  String inserted(MappingNode mapping, String entry) throws InvalidStylesException {
    List<NodeTuple> entries = mapping.getValue();
    if (entries.isEmpty()) {
      return replaced(mapping, "{ " + entry + " }");
    }
    int end = end(own(entries.getLast()));
    if (isFlow(mapping)) {
      return text.substring(0, end) + ", " + entry + text.substring(end);
    }
    int line = lineEnd(end);
    String indent = " ".repeat(column(entries.getFirst().getKeyNode()));
    return text.substring(0, line) + "\n" + indent + entry + text.substring(line);
  }

  /// Returns the text without an entry of a mapping that has others.
  ///
  /// @throws InvalidStylesException if the entry, or the one before it on a line, ends in an alias
  String removed(MappingNode mapping, String key) throws InvalidStylesException {
    List<NodeTuple> entries = mapping.getValue();
    NodeTuple entry = entry(mapping, key).orElseThrow();
    int at = entries.indexOf(entry);
    if (!isFlow(mapping)) {
      int line = start(entry.getKeyNode()) - column(entry.getKeyNode());
      int end = Math.min(text.length(), lineEnd(end(own(entry))) + 1);
      return text.substring(0, line) + text.substring(end);
    }
    return at == 0
        ? text.substring(0, start(entry.getKeyNode()))
            + text.substring(start(entries.get(1).getKeyNode()))
        : text.substring(0, end(own(entries.get(at - 1)))) + text.substring(end(own(entry)));
  }

  private static boolean isFlow(CollectionNode<?> node) {
    return node.getFlowStyle() == FlowStyle.FLOW;
  }

  private int start(Node node) {
    return offset(node.getStartMark());
  }

  /// Returns the end of the node's last character. YAML's own mark of a block lies behind the
  /// comments that follow it.
  private int end(Node node) throws InvalidStylesException {
    return switch (node) {
      case MappingNode mapping when !isFlow(mapping) && !mapping.getValue().isEmpty() ->
          end(own(mapping.getValue().getLast()));
      case SequenceNode sequence when !isFlow(sequence) && !sequence.getValue().isEmpty() -> {
        if (aliases.isLastOf(sequence)) {
          throw alias(sequence, "");
        }
        yield end(sequence.getValue().getLast());
      }
      default -> {
        int end = offset(node.getEndMark());
        while (end > start(node) && Character.isWhitespace(text.charAt(end - 1))) {
          end--;
        }
        yield end;
      }
    };
  }

  private int offset(Optional<Mark> mark) {
    return text.offsetByCodePoints(0, mark.orElseThrow().getIndex());
  }

  private static int column(Node node) {
    return node.getStartMark().orElseThrow().getColumn();
  }

  private int lineEnd(int offset) {
    int line = text.indexOf('\n', offset);
    return line < 0 ? text.length() : line;
  }

  @Override
  public String toString() {
    return text;
  }
}

package dev.miniature.styles;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// The keys and values of every style as the file writes them, right or wrong, so that a form can
/// show a wrong value too.
public final class StylesOutline {
  private StylesOutline() {}

  /// Returns the keys of each style, such as `width` and `crop.left`, with their values.
  ///
  /// @throws InvalidStylesException if the text is not YAML
  public static SequencedMap<String, SequencedMap<String, String>> of(String text)
      throws InvalidStylesException {
    SequencedMap<String, SequencedMap<String, String>> styles = new LinkedHashMap<>();
    if (YamlText.of(text).root() instanceof MappingNode root) {
      YamlText.entry(root, "styles")
          .map(NodeTuple::getValueNode)
          .filter(MappingNode.class::isInstance)
          .map(MappingNode.class::cast)
          .ifPresent(all -> all.getValue().forEach(style -> add(style, styles)));
    }
    return styles;
  }

  private static void add(
      NodeTuple style, SequencedMap<String, SequencedMap<String, String>> styles) {
    SequencedMap<String, String> keys = new LinkedHashMap<>();
    collect(style.getValueNode(), "", keys);
    styles.put(name(style), keys);
  }

  private static void collect(Node node, String above, SequencedMap<String, String> keys) {
    if (!(node instanceof MappingNode mapping)) {
      return;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = above + name(tuple);
      if (tuple.getValueNode() instanceof ScalarNode scalar) {
        keys.put(key, scalar.getValue());
      } else if (above.isEmpty()) {
        collect(tuple.getValueNode(), key + ".", keys);
      }
    }
  }

  private static String name(NodeTuple tuple) {
    return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
  }
}

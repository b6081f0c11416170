package dev.miniature.styles;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/// Changes one value in the text of a styles file, and leaves every other character as it is:
/// comments, the order of keys and the layout stay.
///
/// It does not check values; [StylesYaml] does that with the changed text.
public final class StylesEdit {
  private final YamlText text;

  private StylesEdit(YamlText text) {
    this.text = text;
  }

  /// Returns the text with a value set. A missing style or key is added.
  ///
  /// @param style the name of the style
  /// @param key a key of the style, such as `width` or `crop.left`
  /// @param value the new value, without quotes
  /// @throws InvalidStylesException if the text is not YAML, or has an alias at this place
  public static String set(String text, String style, String key, String value)
      throws InvalidStylesException {
    return new StylesEdit(YamlText.of(text)).set(path(style, key), YamlText.scalar(value));
  }

  /// Returns the text without a key of a style. Nothing happens if there is no such key.
  ///
  /// @throws InvalidStylesException if the text is not YAML, or has an alias at this place
  public static String remove(String text, String style, String key) throws InvalidStylesException {
    return new StylesEdit(YamlText.of(text)).remove(path(style, key));
  }

  /// Returns the text without a style.
  ///
  /// @throws InvalidStylesException if the text is not YAML, or has an alias at this place
  public static String remove(String text, String style) throws InvalidStylesException {
    return new StylesEdit(YamlText.of(text)).remove(List.of("styles", style));
  }

  private static List<String> path(String style, String key) {
    List<String> keys = List.of(key.split("\\.", -1));
    return Stream.concat(List.of("styles", style).stream(), keys.stream()).toList();
  }

  private String set(List<String> path, String value) throws InvalidStylesException {
    Node node = text.root();
    for (int depth = 0; depth < path.size(); depth++) {
      List<String> rest = path.subList(depth, path.size());
      if (!(node instanceof MappingNode mapping)) {
        return text.replaced(node, nested(rest, value));
      }
      Optional<NodeTuple> entry = YamlText.entry(mapping, rest.getFirst());
      if (entry.isEmpty()) {
        return text.inserted(
            mapping, rest.getFirst() + ": " + nested(rest.subList(1, rest.size()), value));
      }
      node = text.own(entry.get());
    }
    return text.replaced(node, value);
  }

  /// Returns the value inside of a flow mapping for each of the keys.
  private static String nested(List<String> keys, String value) {
    String nested = value;
    for (String key : keys.reversed()) {
      nested = "{ " + key + ": " + nested + " }";
    }
    return nested;
  }

  private String remove(List<String> path) throws InvalidStylesException {
    Node node = text.root();
    for (String key : path.subList(0, path.size() - 1)) {
      Optional<NodeTuple> entry =
          node instanceof MappingNode mapping ? YamlText.entry(mapping, key) : Optional.empty();
      if (entry.isEmpty()) {
        return text.toString();
      }
      node = text.own(entry.get());
    }
    if (!(node instanceof MappingNode mapping)
        || YamlText.entry(mapping, path.getLast()).isEmpty()) {
      return text.toString();
    }
    if (mapping.getValue().size() > 1) {
      return text.removed(mapping, path.getLast());
    }
    // A part of a style without keys is no part, but a style without keys stays in the list.
    boolean isPart = path.size() > 3;
    return isPart ? remove(path.subList(0, path.size() - 1)) : text.replaced(mapping, "{}");
  }
}

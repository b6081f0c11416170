package dev.miniature.styles;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// The places of a YAML text where an alias such as `*small` stands for a value.
///
/// The parser gives such a place the node of the value itself, whose positions are those of another
/// place, and which may even contain the alias.
final class Aliases {
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<NodeTuple> entries = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Node> sequences = Collections.newSetFromMap(new IdentityHashMap<>());

  private Aliases() {}

  static Aliases in(Node root) {
    Aliases aliases = new Aliases();
    boolean _ = aliases.isAlias(root);
    return aliases;
  }

  /// Returns whether the key or the value of an entry is an alias.
  boolean isIn(NodeTuple entry) {
    return entries.contains(entry);
  }

  /// Returns whether the last value of a sequence is an alias.
  boolean isLastOf(SequenceNode sequence) {
    return sequences.contains(sequence);
  }

  /// Returns whether a node was met before, in the order of the text; otherwise visits what it
  /// contains.
  private boolean isAlias(Node node) {
    if (!seen.add(node)) {
      return true;
    }
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(this::visit);
    } else if (node instanceof SequenceNode sequence) {
      boolean last = false;
      for (Node each : sequence.getValue()) {
        last = isAlias(each);
      }
      if (last) {
        sequences.add(sequence);
      }
    }
    return false;
  }

  private void visit(NodeTuple entry) {
    boolean key = isAlias(entry.getKeyNode());
    boolean value = isAlias(entry.getValueNode());
    if (key || value) {
      entries.add(entry);
    }
  }
}

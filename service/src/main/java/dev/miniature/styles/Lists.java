package dev.miniature.styles;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Reads lists of scalars without duplicates.
final class Lists {
  private final Mistakes findings;

  Lists(Mistakes findings) {
    this.findings = findings;
  }

  /// Returns the results of `reader` for all valid items; empty after recording that the value is
  /// not a list.
  ///
  /// @param what the kind of item, for messages
  /// @param example an example of a list, for messages
  <T> Optional<List<T>> read(
      Entry entry, String what, String example, Function<Entry, Optional<T>> reader) {
    if (!(entry.node() instanceof SequenceNode sequence)) {
      findings.wrong(entry, "a list such as " + example);
      return Optional.empty();
    }
    Set<String> seen = new HashSet<>();
    List<T> values = new ArrayList<>();
    for (Node node : sequence.getValue()) {
      Entry one = new Entry(entry.key(), node);
      if (node instanceof ScalarNode && !seen.add(one.text())) {
        findings.wrong(one, "each " + what + " once");
      }
      reader.apply(one).ifPresent(values::add);
    }
    return Optional.of(values);
  }
}

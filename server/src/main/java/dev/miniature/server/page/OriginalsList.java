package dev.miniature.server.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All originals, in the order of their keys.
///
/// @param complete whether the store has been read to its end
/// @param problem why the list may be wrong, in a sentence for the user
record OriginalsList(List<Listed> entries, boolean complete, Optional<String> problem) {
  static final OriginalsList EMPTY = new OriginalsList(List.of(), false, Optional.empty());

  /// Returns the original with this key.
  Optional<Listed> at(String key) {
    int place = place(key);
    return place < 0 ? Optional.empty() : Optional.of(entries.get(place));
  }

  /// Returns the list with this original added or replaced.
  OriginalsList with(Listed entry) {
    List<Listed> changed = new ArrayList<>(entries);
    int place = place(entry.key());
    if (place < 0) {
      changed.add(-place - 1, entry);
    } else {
      changed.set(place, entry);
    }
    return new OriginalsList(changed, complete, problem);
  }

  /// Returns the list without this original.
  OriginalsList without(String key) {
    int place = place(key);
    if (place < 0) {
      return this;
    }
    List<Listed> changed = new ArrayList<>(entries);
    changed.remove(place);
    return new OriginalsList(changed, complete, problem);
  }

  /// Returns the place of a key as [Collections#binarySearch] does, also for keys that are missing.
  private int place(String key) {
    return Collections.binarySearch(entries, Listed.of(key, 0), Comparator.comparing(Listed::key));
  }

  /// Returns the originals whose keys begin with this.
  List<Listed> below(String prefix) {
    if (prefix.isEmpty()) {
      return entries;
    }
    int from = insertion(prefix);
    int to = insertion(prefix + Character.MAX_VALUE);
    return entries.subList(from, to);
  }

  private int insertion(String key) {
    int place = place(key);
    return place < 0 ? -place - 1 : place;
  }
}

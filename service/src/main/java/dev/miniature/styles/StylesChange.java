package dev.miniature.styles;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;

/// A difference between two versions of the styles file.
///
/// @param kind the effect on existing thumbnails
/// @param name the name of the style, or a top-level key
/// @param what the changed keys with their old and new values; empty if the kind says everything
public record StylesChange(Kind kind, String name, String what) {
  /// The effect of a change on existing thumbnails.
  public enum Kind {
    /// The style was added.
    NEW,
    /// The style was removed, so its URLs no longer name a style.
    GONE,
    /// The thumbnails are rendered again, with new tags.
    PIXELS,
    /// The thumbnails stay the same; only their lifetime changes.
    LIFETIME,
    /// Some URLs change their meaning.
    ADDRESSES
  }

  /// Returns all changes: those of styles in the order of `after`, then removed styles, then
  /// top-level keys.
  public static List<StylesChange> between(Styles before, Styles after) {
    List<StylesChange> changes = new ArrayList<>();
    for (Style style : after.all()) {
      before
          .named(style.name())
          .map(former -> of(former, style, before, after))
          .orElse(Optional.of(new StylesChange(Kind.NEW, style.name(), "")))
          .ifPresent(changes::add);
    }
    for (Style style : before.all()) {
      if (after.named(style.name()).isEmpty()) {
        changes.add(new StylesChange(Kind.GONE, style.name(), ""));
      }
    }
    above("default", before.standard().name(), after.standard().name(), changes);
    above("densities", before.densities(), after.densities(), changes);
    above("onUnknownStyle", before.onUnknownStyle().word(), after.onUnknownStyle().word(), changes);
    return changes;
  }

  private static Optional<StylesChange> of(Style was, Style is, Styles before, Styles after) {
    SequencedMap<String, Object> former = StyleFields.of(was);
    SequencedMap<String, Object> now = StyleFields.of(is);
    if (is.format() instanceof FormatChoice.ByAccept) {
      former.put("auto", before.auto());
      now.put("auto", after.auto());
    }
    TreeSet<String> keys = new TreeSet<>(former.keySet());
    keys.addAll(now.keySet());
    keys.removeIf(key -> Objects.equals(former.get(key), now.get(key)));
    List<String> words =
        keys.stream().map(key -> key + " " + word(former, key) + " → " + word(now, key)).toList();
    Kind kind = keys.stream().allMatch(StyleFields.LIFETIME::equals) ? Kind.LIFETIME : Kind.PIXELS;
    return keys.isEmpty()
        ? Optional.empty()
        : Optional.of(new StylesChange(kind, is.name(), String.join(", ", words)));
  }

  private static String word(SequencedMap<String, Object> fields, String key) {
    return fields.containsKey(key) ? String.valueOf(fields.get(key)) : "none";
  }

  private static void above(String key, Object was, Object is, List<StylesChange> changes) {
    if (!was.equals(is)) {
      changes.add(new StylesChange(Kind.ADDRESSES, key, was + " → " + is));
    }
  }
}

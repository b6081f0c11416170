package dev.miniature.delivery;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Writes all components of a record as text, so that a component that is added later is included
/// automatically.
final class Fingerprint {
  /// The number of texts that are kept, more than a site has styles and formats. Without them,
  /// reflection and its compilation took 1.5 of 20 s of CPU time in a server's first thousand
  /// requests.
  private static final int MAX_KEPT = 500;

  private static final ConcurrentMap<Record, String> KEPT = new ConcurrentHashMap<>();

  private Fingerprint() {}

  /// Returns a text that is equal for equal records and differs for others.
  ///
  /// @throws IllegalArgumentException if the type of a component has no meaningful text
  static String of(Record told) {
    String kept = KEPT.get(told);
    if (kept != null) {
      return kept;
    }
    String text = written(told);
    if (KEPT.size() >= MAX_KEPT) {
      KEPT.clear();
    }
    KEPT.put(told, text);
    return text;
  }

  private static String written(Record told) {
    List<String> parts = new ArrayList<>();
    for (RecordComponent component : told.getClass().getRecordComponents()) {
      parts.add(component.getName() + "=" + text(value(component, told)));
    }
    return told.getClass().getSimpleName() + parts;
  }

  private static Object value(RecordComponent component, Record told) {
    try {
      return component.getAccessor().invoke(told);
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String text(Object value) {
    return switch (value) {
      case Record nested -> written(nested);
      case Enum<?> constant -> constant.name();
      case Optional<?> maybe -> maybe.map(Fingerprint::text).orElse("-");
      case OptionalInt maybe -> maybe.isPresent() ? Integer.toString(maybe.getAsInt()) : "-";
      case List<?> list -> list.stream().map(Fingerprint::text).toList().toString();
      case Number number -> number.toString();
      case Boolean flag -> flag.toString();
      case String text -> '"' + text + '"';
      default -> throw new IllegalArgumentException("No fingerprint for a " + value.getClass());
    };
  }
}

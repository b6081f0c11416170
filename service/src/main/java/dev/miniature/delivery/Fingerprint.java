package dev.miniature.delivery;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Writes all components of a record as text, so that a component that is added later is included
/// automatically.
final class Fingerprint {
  private Fingerprint() {}

  /// Returns a text that is equal for equal records and differs for others.
  ///
  /// @throws IllegalArgumentException if the type of a component has no meaningful text
  static String of(Record told) {
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
      case Record nested -> of(nested);
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

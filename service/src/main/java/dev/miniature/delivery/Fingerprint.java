package dev.miniature.delivery;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Writes down all that a record says, component by component, so that a component that is added
/// one day cannot be forgotten here.
final class Fingerprint {
  private Fingerprint() {}

  /// A text that is the same for equal records and differs for others.
  ///
  /// @throws IllegalArgumentException if a component is of a kind whose text says nothing of it
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
      default -> throw new IllegalArgumentException("Nothing is known of " + value.getClass());
    };
  }
}

package dev.miniature.styles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Collects the mistakes in one file.
final class Mistakes {
  private final String file;
  private final List<Mistake> mistakes = new ArrayList<>();

  Mistakes(String file) {
    this.file = file;
  }

  /// Records that `entry` has an invalid value.
  void wrong(Entry entry, String expected) {
    add(entry.line(), entry.key(), entry.described(), expected);
  }

  /// Records an unknown key.
  void unknown(Entry entry, Collection<String> known) {
    String what =
        NearestName.to(lastName(entry), known)
            .map(name -> "unknown key; did you mean '" + name + "'?")
            .orElseGet(() -> "unknown key; expected one of " + String.join(", ", known));
    mistakes.add(new Mistake(file, entry.line(), entry.key(), what));
  }

  void add(int line, String key, String found, String expected) {
    mistakes.add(new Mistake(file, line, key, "found " + found + ", expected " + expected));
  }

  boolean isEmpty() {
    return mistakes.isEmpty();
  }

  InvalidStylesException exception() {
    mistakes.sort(Comparator.comparingInt(Mistake::line));
    return new InvalidStylesException(mistakes);
  }

  private static String lastName(Entry entry) {
    return entry.key().substring(entry.key().lastIndexOf('.') + 1);
  }
}

package dev.miniature.styles;

import java.util.Locale;

/// A mistake in the file.
///
/// @param file the name of the file
/// @param line the line number, from 1 on
/// @param key the path of keys, such as `styles.w300.width`; empty for the file as a whole
/// @param what the mistake: the value and the valid ones, or a suggestion
public record Mistake(String file, int line, String key, String what) {
  @Override
  public String toString() {
    String where = key.isEmpty() ? "" : key + ": ";
    return String.format(Locale.ROOT, "%s:%d: %s%s", file, line, where, what);
  }
}

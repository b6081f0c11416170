package dev.miniature.styles;

import java.util.Locale;

/// One thing that is wrong with the file, and where.
///
/// @param file its name
/// @param line counted from 1
/// @param key the path of keys to it, such as `styles.w300.width`; empty for the file as a whole
/// @param what is wrong: what stands there and what could, or what was probably meant
public record Mistake(String file, int line, String key, String what) {
  @Override
  public String toString() {
    String where = key.isEmpty() ? "" : key + ": ";
    return String.format(Locale.ROOT, "%s:%d: %s%s", file, line, where, what);
  }
}

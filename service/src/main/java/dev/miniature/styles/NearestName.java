package dev.miniature.styles;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Suggests a name for a mistyped one.
final class NearestName {
  private NearestName() {}

  /// Returns the name with the smallest edit distance from `typed`, or empty if that distance is
  /// more than half of the name's length.
  static Optional<String> to(String typed, Collection<String> names) {
    return names.stream()
        .min(Comparator.comparingInt(name -> distance(typed, name)))
        .filter(name -> 2 * distance(typed, name) <= name.length());
  }

  /// Returns the Levenshtein distance, ignoring case, computed row by row.
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = lower(a, i - 1) == lower(b, j - 1) ? 0 : 1;
        row[j] = Math.min(diagonal + change, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[b.length()];
  }

  private static char lower(String text, int index) {
    return Character.toLowerCase(text.charAt(index));
  }
}

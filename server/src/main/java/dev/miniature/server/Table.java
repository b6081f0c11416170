package dev.miniature.server;

import java.util.List;
import java.util.stream.Stream;

/// Text in columns.
///
/// @param rows rows with the same number of cells; the first is the heading
record Table(List<List<String>> rows) {

  /// Creates a table of these rows.
  static Table of(List<List<String>> rows) {
    return new Table(rows);
  }

  /// Returns the lines to print, without trailing spaces.
  Stream<String> lines() {
    int columns = rows.getFirst().size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return rows.stream().map(row -> line(row, widths));
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(row.get(i)).repeat(' ', widths[i] - row.get(i).length() + 2);
    }
    return line.toString().stripTrailing();
  }
}

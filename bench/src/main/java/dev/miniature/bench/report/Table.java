package dev.miniature.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A table in Markdown.
public final class Table {
  private final List<String> lines = new ArrayList<>();

  /// Creates a table with these columns: the first for words, the others for numbers.
  public Table(String... columns) {
    row(columns);
    lines.add("|---|" + "---:|".repeat(columns.length - 1));
  }

  /// Creates a table with a first column for words, and these for numbers.
  public Table(String first, List<String> others) {
    this(joined(first, others));
  }

  /// Adds a row.
  public Table row(String first, List<String> others) {
    return row(joined(first, others));
  }

  /// Adds a row.
  public Table row(String... cells) {
    lines.add("| " + String.join(" | ", cells) + " |");
    return this;
  }

  private static String[] joined(String first, List<String> others) {
    return Stream.concat(Stream.of(first), others.stream()).toArray(String[]::new);
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}

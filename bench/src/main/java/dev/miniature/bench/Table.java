package dev.miniature.bench;

import java.util.ArrayList;
import java.util.List;

/// A table in Markdown.
final class Table {
  private final List<String> lines = new ArrayList<>();

  /// With these columns: the first for words, the others for numbers.
  Table(String... columns) {
    row(columns);
    lines.add("|---|" + "---:|".repeat(columns.length - 1));
  }

  /// One more row.
  Table row(String... cells) {
    lines.add("| " + String.join(" | ", cells) + " |");
    return this;
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}

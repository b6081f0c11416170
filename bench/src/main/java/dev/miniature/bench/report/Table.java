package dev.miniature.bench.report;

import java.util.ArrayList;
import java.util.List;

/// A table in Markdown.
public final class Table {
  private final List<String> lines = new ArrayList<>();

  /// With these columns: the first for words, the others for numbers.
  public Table(String... columns) {
    row(columns);
    lines.add("|---|" + "---:|".repeat(columns.length - 1));
  }

  /// One more row.
  public Table row(String... cells) {
    lines.add("| " + String.join(" | ", cells) + " |");
    return this;
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}

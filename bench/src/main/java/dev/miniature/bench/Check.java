package dev.miniature.bench;

/// One thing that was promised, and what came of it.
///
/// @param bar the promise
/// @param value what was measured
/// @param isMet whether it was kept
record Check(String bar, String value, boolean isMet) {

  /// As a cell of a table.
  String cell() {
    return "%s: **%s** %s".formatted(bar, value, isMet ? "met" : "missed");
  }
}

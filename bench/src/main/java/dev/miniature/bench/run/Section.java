package dev.miniature.bench.run;

import dev.miniature.bench.report.Check;
import java.util.List;

/// What came of a part.
///
/// @param text in Markdown, without a heading
/// @param checks what was promised
public record Section(String text, List<Check> checks) {}

package dev.miniature.bench.run;

import dev.miniature.bench.report.Check;
import java.util.List;

/// The result of a part.
///
/// @param text in Markdown, without a heading
/// @param checks the targets
public record Section(String text, List<Check> checks) {}

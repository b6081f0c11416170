package dev.miniature.bench.run;

import dev.miniature.bench.report.Check;
import java.util.List;
import java.util.Optional;

/// The result of a part.
///
/// @param text in Markdown, without a heading
/// @param checks the targets
/// @param headline the figures for the first screen, if any
public record Section(String text, List<Check> checks, Optional<Headline> headline) {

  /// Creates a section without figures for the first screen.
  public Section(String text, List<Check> checks) {
    this(text, checks, Optional.empty());
  }
}

package dev.miniature.server;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The names in a query of Prometheus's language, as far as the dashboard and the alerts use it.
///
/// @param metrics the metrics, each with the labels that select its series
/// @param groups the labels after `by` and `on`
/// @param outcomes the outcomes that a selector names
record PromQuery(Map<String, Set<String>> metrics, Set<String> groups, Set<String> outcomes) {
  private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
  private static final Pattern GROUP = Pattern.compile("\\b(?:by|on)\\s*\\(([^)]*)\\)");
  private static final Pattern RANGE = Pattern.compile("\\[[^\\]]*]");
  private static final Pattern OUTCOME = Pattern.compile("outcome=~?\"([^\"]*)\"");

  /// A name that is not a function, and its selector.
  private static final Pattern METRIC =
      Pattern.compile("\\b([a-z_]\\w*)\\b(?!\\s*\\()\\s*(?:\\{([^}]*)})?");

  private static final Set<String> KEYWORDS = Set.of("and");

  static PromQuery of(String query) {
    Map<String, Set<String>> metrics = new LinkedHashMap<>();
    String bare = RANGE.matcher(TEXT.matcher(query).replaceAll("\"\"")).replaceAll("");
    METRIC
        .matcher(GROUP.matcher(bare).replaceAll(""))
        .results()
        .filter(match -> !KEYWORDS.contains(match.group(1)))
        .forEach(match ->
            metrics.computeIfAbsent(match.group(1), _ -> new TreeSet<>()).addAll(selected(match)));
    return new PromQuery(
        metrics,
        GROUP
            .matcher(bare)
            .results()
            .flatMap(match -> names(match.group(1)))
            .collect(Collectors.toSet()),
        OUTCOME
            .matcher(query)
            .results()
            .flatMap(match -> Arrays.stream(match.group(1).split("\\|", -1)))
            .collect(Collectors.toSet()));
  }

  private static Set<String> selected(MatchResult match) {
    return match.group(2) == null
        ? Set.of()
        : names(match.group(2)).map(each -> each.split("[!=]", 2)[0]).collect(Collectors.toSet());
  }

  private static Stream<String> names(String list) {
    return Arrays.stream(list.split(",", -1)).map(String::strip);
  }
}

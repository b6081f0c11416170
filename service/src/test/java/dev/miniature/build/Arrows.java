package dev.miniature.build;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The arrows that Mermaid draws in `docs/architecture.md`.
final class Arrows {
  /// A line such as `a & b --> c`; dotted, `-.->`.
  private static final Pattern LINE =
      Pattern.compile("(?m)^  (?<from>.+) (?<arrow>-->|-\\.->) (?<to>.+)$");

  private Arrows() {}

  /// Returns the arrows in the form `a --> b`.
  ///
  /// @param heading the heading of their section
  static Set<String> drawnIn(String heading) throws IOException {
    String page = Files.readString(Repository.file("docs/architecture.md"));
    String section = page.split("(?m)^## " + Pattern.quote(heading) + "$", 2)[1];
    Set<String> arrows = new TreeSet<>();
    Matcher line = LINE.matcher(section.split("(?m)^## ", 2)[0]);
    while (line.find()) {
      for (String from : line.group("from").split(" & ", -1)) {
        for (String to : line.group("to").split(" & ", -1)) {
          arrows.add(from + " " + line.group("arrow") + " " + to);
        }
      }
    }
    return arrows;
  }
}

package dev.miniature.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A Markdown page of the repository.
///
/// @param file its path
/// @param text its text without code blocks
public record Document(Path file, String text) {
  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern WORD = Pattern.compile("`([^`\n]+)`");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

  public static Document read(Path file) {
    try {
      return new Document(file, CODE.matcher(Files.readString(file)).replaceAll(""));
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(file + " cannot be read", unreadable);
    }
  }

  /// Returns the pages for users and contributors.
  static List<Document> all() throws IOException {
    List<Path> pages =
        List.of(
            Repository.file("README.md"),
            Repository.file("CONTRIBUTING.md"),
            Repository.file("SECURITY.md"),
            Repository.file("CHANGELOG.md"));
    try (Stream<Path> docs = Files.walk(Repository.file("docs"))) {
      return Stream.concat(pages.stream(), docs.filter(file -> file.toString().endsWith(".md")))
          .map(Document::read)
          .toList();
    }
  }

  /// Returns the targets of its links to other pages and files of the repository.
  List<String> links() {
    return matches(LINK).filter(link -> !link.contains(":")).toList();
  }

  /// Returns the words in backticks.
  List<String> words() {
    return matches(WORD).toList();
  }

  /// Returns the anchors of its headings.
  Set<String> anchors() {
    return matches(HEADING)
        .map(heading -> heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", ""))
        .map(heading -> heading.replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  /// Returns the first words in backticks of a table's rows.
  ///
  /// @param heading the heading of the table's section
  /// @param column the heading of the table's first column
  public List<String> rows(String heading, String column) {
    String table = section(heading).split("(?m)^\\| " + column + " \\|", 2)[1].split("\n\n", 2)[0];
    return table
        .lines()
        .filter(line -> line.startsWith("| `"))
        .flatMap(line -> WORD.matcher(line.split(" \\| ", 2)[0]).results())
        .map(match -> match.group(1))
        .toList();
  }

  /// Returns the cells of the table row that begins with this word in backticks.
  ///
  /// @param heading the heading of the table's section
  public List<String> cells(String heading, String word) {
    return section(heading)
        .lines()
        .filter(line -> line.startsWith("| `" + word + "`"))
        .flatMap(line -> Stream.of(line.split(" ?\\| ?", -1)))
        .toList();
  }

  private String section(String heading) {
    return text.split("(?m)^## " + heading + "$", 2)[1].split("(?m)^## ", 2)[0];
  }

  private Stream<String> matches(Pattern pattern) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
  }
}

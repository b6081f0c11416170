package dev.miniature.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.ImageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The links, files, packages and classes that the pages name exist.
final class DocumentsTest {
  private static final Pattern CLASS = Pattern.compile("(?:[A-Z][a-z0-9]+){2,}");
  private static final Pattern PATH = Pattern.compile("[\\w.-]+(?:/[\\w.-]+)*/?");
  private static final Pattern FILE = Pattern.compile("[\\w-]+\\.(?:java|md|mjs|sh|xml|ya?ml)");
  private static final Pattern DECLARED =
      Pattern.compile("\\b(?:class|record|enum|interface) (\\w+)");

  /// Names of AWS, of the JDK and of other programs that look like our classes.
  private static final Set<String> FOREIGN =
      Set.of(
          "ApiKey",
          "AssertionError",
          "DependsOn",
          "DomainName",
          "ErrorHandler",
          "HeadObject",
          "InternalError",
          "OutOfMemory",
          "OverlayUnusable",
          "RequestTimeout",
          "SlowDown",
          "ThrottlingException",
          "UnknownError",
          "UriCompliance");

  private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");

  private static final Set<String> MEDIA_TYPES =
      Arrays.stream(ImageFormat.values()).map(ImageFormat::mediaType).collect(Collectors.toSet());

  @Test
  void linksReachAFileAndAHeadingOfIt() throws IOException {
    for (Document page : Document.all()) {
      for (String link : page.links()) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page.file() : page.file().resolveSibling(parts[0]);
        assertThat(target).as("%s links to %s", page.file(), link).exists();
        if (parts.length == 2) {
          assertThat(Document.read(target.normalize()).anchors())
              .as("%s links to %s", page.file(), link)
              .contains(parts[1]);
        }
      }
    }
  }

  @Test
  void filesAndPackagesExist() throws IOException {
    Set<String> known = knownPaths();
    Set<String> tops =
        known.stream().map(path -> path.split("/", 2)[0]).collect(Collectors.toSet());
    for (Document page : Document.all()) {
      assertThat(page.words())
          .as("Paths in %s", page.file())
          .map(word -> word.replaceFirst("^\\./", "").replaceFirst("/$", ""))
          .filteredOn(PATH.asMatchPredicate())
          .filteredOn(Predicate.not(MEDIA_TYPES::contains))
          .filteredOn(
              word -> word.contains("/") && !List.of(word.split("/", -1)).contains("target"))
          .filteredOn(word -> isGuide(page) || tops.contains(word.split("/", 2)[0]))
          .allMatch(known::contains);
    }
  }

  @Test
  void filesThatAreNamedWithoutAFolderExist() throws IOException {
    Set<String> names =
        Repository.paths().stream()
            .map(path -> path.getFileName().toString())
            .collect(Collectors.toSet());
    for (Document page : Document.all()) {
      assertThat(page.words())
          .as("Files in %s", page.file())
          .filteredOn(FILE.asMatchPredicate())
          .allMatch(names::contains);
    }
  }

  @Test
  void classesExist() throws IOException {
    Set<String> declared =
        Repository.sources("dev/miniature").stream()
            .flatMap(DocumentsTest::declaredIn)
            .collect(Collectors.toSet());
    declared.addAll(alerts());
    for (Document page : Document.all()) {
      assertThat(page.words())
          .as("Classes in %s; FOREIGN lists those of others", page.file())
          .map(word -> word.replaceFirst("^(?:[a-z0-9]+\\.)+(?=[A-Z])", ""))
          .map(word -> word.replaceFirst("[#.(].*", ""))
          .filteredOn(CLASS.asMatchPredicate())
          .filteredOn(Predicate.not(FOREIGN::contains))
          .allMatch(declared::contains);
    }
  }

  /// Returns whether every path on the page must be ours, as in CONTRIBUTING.
  private static boolean isGuide(Document page) {
    return page.file().endsWith("CONTRIBUTING.md");
  }

  /// Returns every path, and every class and package by its name below `dev.miniature`.
  private static Set<String> knownPaths() throws IOException {
    return Repository.paths().stream()
        .map(Path::toString)
        .flatMap(path -> {
          String[] parts = path.split("/java/dev/miniature/", 2);
          return parts.length == 1
              ? Stream.of(path)
              : Stream.of(path, parts[1], parts[1].replaceFirst("\\.java$", ""));
        })
        .collect(Collectors.toSet());
  }

  /// Returns the names of the alerts, which look like those of classes.
  private static Set<String> alerts() throws IOException {
    String file = Files.readString(Repository.file("observability/alerts.yaml"));
    return ALERT.matcher(file).results().map(match -> match.group(1)).collect(Collectors.toSet());
  }

  private static Stream<String> declaredIn(Path source) {
    try {
      return DECLARED
          .matcher(Files.readString(Repository.file(source.toString())))
          .results()
          .map(match -> match.group(1));
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(source + " cannot be read", unreadable);
    }
  }
}

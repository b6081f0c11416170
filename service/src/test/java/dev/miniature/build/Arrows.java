package dev.miniature.build;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The arrows between packages and modules, such as `a --> b`: those that Mermaid draws in
/// `docs/architecture.md`, and those of the code.
public final class Arrows {
  private static final String OURS = "dev.miniature.";

  /// A line such as `a & b --> c`; dotted, `-.->`.
  private static final Pattern LINE =
      Pattern.compile("(?m)^  (?<from>.+) (?<arrow>-->|-\\.->) (?<to>.+)$");

  private Arrows() {}

  /// Returns the arrows that are drawn.
  ///
  /// @param heading the heading of their section
  public static Set<String> drawnIn(String heading) throws IOException {
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

  /// Returns the arrows between our packages that the compiled classes draw, without tests.
  ///
  /// @param counts whether a package counts, by its name after `dev.miniature.`
  public static Set<String> used(Predicate<String> counts) {
    return new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.miniature")
            .stream()
            .filter(each -> isOurs(each) && counts.test(name(each)))
            .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
            .filter(each -> isOurs(each.getTargetClass()))
            .filter(each -> counts.test(name(each.getTargetClass())))
            .map(each -> arrow(name(each.getOriginClass()), name(each.getTargetClass())))
            .filter(arrow -> !arrow.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isOurs(JavaClass type) {
    return type.getBaseComponentType().getPackageName().startsWith(OURS);
  }

  private static String name(JavaClass type) {
    return type.getBaseComponentType().getPackageName().substring(OURS.length());
  }

  /// Returns the arrow between two packages; empty within one.
  private static String arrow(String from, String to) {
    return from.equals(to) ? "" : from + " --> " + to;
  }
}

package dev.miniature.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The arrows in `docs/architecture.md` match the POMs and the classes.
final class ArchitectureTest {
  private static final String OURS = "dev.miniature.";

  @Test
  void modulesAreDrawnAsTheirPomsNameOneAnother() throws Exception {
    Set<String> named = new TreeSet<>();
    for (String module : Pom.root().modules()) {
      named.addAll(Pom.of(module).arrows());
    }
    assertThat(Arrows.drawnIn("Modules"))
        .as("Arrows between modules in docs/architecture.md")
        .containsExactlyInAnyOrderElementsOf(named);
  }

  @Test
  void packagesAreDrawnAsTheirClassesUseOneAnother() throws Exception {
    Set<String> drawn = new TreeSet<>(Arrows.drawnIn("Packages of `image`"));
    drawn.addAll(Arrows.drawnIn("Packages of `service`"));
    assertThat(drawn)
        .as("Arrows between packages in docs/architecture.md")
        .containsExactlyInAnyOrderElementsOf(used());
  }

  private static Set<String> used() {
    return new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.miniature")
            .stream()
            .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
            .filter(each -> isOurs(each.getTargetClass()))
            .map(each -> arrow(each.getOriginClass(), each.getTargetClass()))
            .filter(arrow -> !arrow.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isOurs(JavaClass type) {
    return type.getBaseComponentType().getPackageName().startsWith(OURS);
  }

  /// Returns the arrow between two classes; empty within a package.
  private static String arrow(JavaClass from, JavaClass to) {
    String start = from.getPackageName();
    String end = to.getBaseComponentType().getPackageName();
    return start.equals(end)
        ? ""
        : start.substring(OURS.length()) + " --> " + end.substring(OURS.length());
  }
}

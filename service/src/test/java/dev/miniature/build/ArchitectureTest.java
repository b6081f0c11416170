package dev.miniature.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The arrows in `docs/architecture.md` match the POMs and the classes.
final class ArchitectureTest {
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
        .containsExactlyInAnyOrderElementsOf(Arrows.used(_ -> true));
  }
}

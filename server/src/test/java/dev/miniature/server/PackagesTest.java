package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.miniature.build.Arrows;
import org.junit.jupiter.api.Test;

/// The packages of the server point one way.
@AnalyzeClasses(
    packages = {"dev.miniature.server", "dev.miniature.metrics"},
    importOptions = DoNotIncludeTests.class)
final class PackagesTest {
  @ArchTest
  static final ArchRule noPackagesGoRoundInCircles =
      SlicesRuleDefinition.slices().matching("dev.miniature.(**)").should().beFreeOfCycles();

  @Test
  void packagesAreDrawnAsTheirClassesUseOneAnother() throws Exception {
    assertThat(Arrows.drawnIn("Packages of `server`"))
        .as("Arrows between packages in docs/architecture.md")
        .containsExactlyInAnyOrderElementsOf(
            Arrows.used(name -> name.startsWith("server") || name.equals("metrics")));
  }
}

package dev.miniature.infra;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.miniature.infra", importOptions = DoNotIncludeTests.class)
final class PackagesTest {
  @ArchTest
  static final ArchRule theConfigurationKnowsNoConstructs =
      noClasses()
          .that()
          .resideInAPackage("dev.miniature.infra.config")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("software..", "dev.miniature.infra");

  @ArchTest
  static final ArchRule nothingComesFromClocksOrRandomness =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.time\\.(Clock|Instant.*)|java\\.util\\.(UUID|Random|Date)");
}

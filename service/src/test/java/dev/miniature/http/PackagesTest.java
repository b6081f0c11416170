package dev.miniature.http;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The dependencies between packages point one way: http → delivery → styles → image.
@AnalyzeClasses(
    packages = {
      "dev.miniature.styles",
      "dev.miniature.delivery",
      "dev.miniature.http",
      "dev.miniature.s3",
      "dev.miniature.environment"
    },
    importOptions = DoNotIncludeTests.class)
final class PackagesTest {
  private static final String OURS = "dev.miniature..";

  @ArchTest
  static final ArchRule stylesKnowImages =
      packageKnowsOfOurs("dev.miniature.styles", "dev.miniature.styles", "dev.miniature.image");

  @ArchTest
  static final ArchRule deliveryKnowsStylesAndRenderers =
      packageKnowsOfOurs(
          "dev.miniature.delivery",
          "dev.miniature.delivery",
          "dev.miniature.styles",
          "dev.miniature.image",
          "dev.miniature.image.render");

  @ArchTest
  static final ArchRule httpKnowsDelivery =
      packageKnowsOfOurs(
          "dev.miniature.http",
          "dev.miniature.http",
          "dev.miniature.delivery",
          "dev.miniature.styles",
          "dev.miniature.image");

  @ArchTest
  static final ArchRule theEnvironmentKnowsLimitsAndDecoders =
      packageKnowsOfOurs(
          "dev.miniature.environment",
          "dev.miniature.environment",
          "dev.miniature.delivery",
          "dev.miniature.image");

  @ArchTest
  static final ArchRule s3KnowsOnlyThePort =
      packageKnowsOfOurs(
          "dev.miniature.s3", "dev.miniature.s3", "dev.miniature.delivery", "dev.miniature.image");

  @ArchTest
  static final ArchRule onlyS3KnowsAws =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.miniature.s3")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("software.amazon..", "com.amazonaws..", "org.crac..");

  @ArchTest
  static final ArchRule noPackagesGoRoundInCircles =
      slices().matching("dev.miniature.(**)").should().beFreeOfCycles();

  private static ArchRule packageKnowsOfOurs(String those, String... known) {
    return classes()
        .that()
        .resideInAPackage(those)
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(OURS))
                .or(JavaClass.Predicates.resideInAnyPackage(known)));
  }
}

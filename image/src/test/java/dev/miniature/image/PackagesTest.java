package dev.miniature.image;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Which package may know which, where the modules of Maven leave a choice.
@AnalyzeClasses(
    packages = {"dev.miniature.image", "dev.miniature.jpeg", "dev.miniature.vips"},
    importOptions = DoNotIncludeTests.class)
final class PackagesTest {
  private static final String OURS = "dev.miniature..";

  @ArchTest
  static final ArchRule theWordsOfImagesKnowNothing =
      packageKnowsOfOurs("dev.miniature.image", "dev.miniature.image");

  @ArchTest
  static final ArchRule headersKnowTheWordsOfImagesAndTheSegmentsOfJpegs =
      packageKnowsOfOurs(
          "dev.miniature.image.header",
          "dev.miniature.image.header",
          "dev.miniature.image",
          "dev.miniature.jpeg.read");

  @ArchTest
  static final ArchRule thePipelineKnowsNoCodec =
      packageKnowsOfOurs(
          "dev.miniature.image.pipeline",
          "dev.miniature.image.pipeline",
          "dev.miniature.image.header",
          "dev.miniature.image");

  @ArchTest
  static final ArchRule textKnowsRastersAndNoCodec =
      packageKnowsOfOurs(
          "dev.miniature.image.text",
          "dev.miniature.image.text",
          "dev.miniature.image.pipeline",
          "dev.miniature.image");

  @ArchTest
  static final ArchRule placeholdersKnowNoCodec =
      packageKnowsOfOurs(
          "dev.miniature.image.placeholder",
          "dev.miniature.image.placeholder",
          "dev.miniature.image.pipeline",
          "dev.miniature.image.header",
          "dev.miniature.image");

  @ArchTest
  static final ArchRule whoLooksForSubjectsKnowsRasters =
      packageKnowsOfOurs(
          "dev.miniature.image.subject",
          "dev.miniature.image.subject",
          "dev.miniature.image.pipeline",
          "dev.miniature.image");

  @ArchTest
  static final ArchRule libvipsKnowsNoOtherCodec = codecKnows("vips", "dev.miniature.vips");

  @ArchTest
  static final ArchRule gainMapsKnowTheSegmentsOfJpegsAndXml =
      classes()
          .that()
          .resideInAPackage("dev.miniature.jpeg.gainmap")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.miniature.jpeg.gainmap",
              "dev.miniature.jpeg.read",
              "java..",
              "javax.xml..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule theCoreKnowsNoOtherCodec = codecKnows("jpeg", "dev.miniature.jpeg..");

  @ArchTest
  static final ArchRule java2dKnowsNoOtherCodec =
      codecKnows("java2d", "dev.miniature.image.java2d");

  @ArchTest
  static final ArchRule theJpegCoreCouldBeALibrary =
      classes()
          .that()
          .resideInAPackage("dev.miniature.jpeg..")
          .and()
          .resideOutsideOfPackage("dev.miniature.jpeg.gainmap")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("dev.miniature.jpeg..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule readingJpegsKnowsBlocksAndPlanes =
      packageKnowsOfOurs(
          "dev.miniature.jpeg.read",
          "dev.miniature.jpeg.read",
          "dev.miniature.jpeg.block",
          "dev.miniature.jpeg.planes");

  @ArchTest
  static final ArchRule writingJpegsKnowsBlocksAndPlanes =
      packageKnowsOfOurs(
          "dev.miniature.jpeg.write",
          "dev.miniature.jpeg.write",
          "dev.miniature.jpeg.block",
          "dev.miniature.jpeg.planes");

  @ArchTest
  static final ArchRule blocksOfJpegsKnowNothing =
      packageKnowsOfOurs("dev.miniature.jpeg.block", "dev.miniature.jpeg.block");

  @ArchTest
  static final ArchRule planesKnowNothing =
      packageKnowsOfOurs("dev.miniature.jpeg.planes", "dev.miniature.jpeg.planes");

  @ArchTest
  static final ArchRule noPackagesGoRoundInCircles =
      slices().matching("dev.miniature.(**)").should().beFreeOfCycles();

  private static ArchRule codecKnows(String codec, String engine) {
    return packageKnowsOfOurs(
        "dev.miniature.image." + codec,
        "dev.miniature.image." + codec,
        "dev.miniature.image.pipeline",
        "dev.miniature.image.header",
        "dev.miniature.image",
        engine);
  }

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

package dev.miniature.infra;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  /// Maps and sets of several entries whose order changes with the JVM's start. `Map.of` with at
  /// most one entry has only one order.
  @ArchTest
  static final ArchRule nothingComesInAnOrderThatIsMadeUp =
      noClasses()
          .should()
          .callMethodWhere(
              describe(
                  "the order of the entries is made up at start; use InOrder",
                  call -> isInNoOrder(call.getTarget())));

  private static boolean isInNoOrder(MethodCallTarget method) {
    int most = method.getOwner().isEquivalentTo(Map.class) ? 2 : 1;
    return (method.getOwner().isEquivalentTo(Map.class)
            || method.getOwner().isEquivalentTo(Set.class))
        && ((method.getName().equals("of") && method.getRawParameterTypes().size() > most)
            || List.of("ofEntries", "copyOf").contains(method.getName()));
  }

  @ArchTest
  static final ArchRule nothingComesFromClocksOrRandomness =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.time\\.(Clock|Instant.*)|java\\.util\\.(UUID|Random|Date)");
}

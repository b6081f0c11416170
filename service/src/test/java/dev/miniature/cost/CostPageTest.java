package dev.miniature.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.build.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The tables of `docs/cost.md` contain what the arithmetic gives.
final class CostPageTest {
  private static final List<Integer> DURATIONS = List.of(60, 100, 200, 350);
  private static final LambdaCost LAMBDA = new LambdaCost(Architecture.X86_64, 1769);
  private static final FargateCost FARGATE = new FargateCost(Architecture.X86_64);

  @Test
  void thePageHasTheDollarsOfBothModes() throws IOException {
    List<Integer> millions = List.of(1, 5, 10, 20, 50, 100);
    assertThat(rows("a month of misses"))
        .containsExactlyElementsOf(millions.stream().map(CostPageTest::dollars).toList());
  }

  @Test
  void thePageHasTheCrossover() throws IOException {
    assertThat(rows("crossover"))
        .containsExactly(
            crossovers("x86_64", LAMBDA, FARGATE),
            crossovers(
                "arm64",
                new LambdaCost(Architecture.ARM64, 1769),
                new FargateCost(Architecture.ARM64)));
  }

  @Test
  void thePageHasTheFixedCostOfFargate() throws IOException {
    Bill least = FARGATE.bill(new Misses(1, 1, 1));
    assertThat(page())
        .contains(
            String.format(Locale.ROOT, "two tasks of 1 vCPU and 2 GB | $%.2f", least.compute()),
            String.format(Locale.ROOT, "the load balancer | $%.2f", least.entrance()),
            String.format(
                Locale.ROOT, "three private endpoints in two zones | $%.2f", least.network()),
            String.format(Locale.ROOT, "**together** | **$%.2f**", least.total()));
  }

  private static String dollars(int millions) {
    return row(
        millions + " M",
        DURATIONS.stream()
            .map(duration -> new Misses(millions * 1e6, duration, 45))
            .map(misses -> both(LAMBDA.bill(misses).total(), FARGATE.bill(misses).total())));
  }

  /// Returns both prices, the lower one in bold.
  private static String both(double lambda, double fargate) {
    return lambda < fargate
        ? String.format(Locale.ROOT, "**$%,.0f** · $%,.0f", lambda, fargate)
        : String.format(Locale.ROOT, "$%,.0f · **$%,.0f**", lambda, fargate);
  }

  private static String crossovers(String name, LambdaCost lambda, FargateCost fargate) {
    return row(
        name,
        DURATIONS.stream()
            .map(duration -> Crossover.misses(lambda, fargate, new Misses(1, duration, 45)))
            .map(misses -> String.format(Locale.ROOT, "%.1f M", misses / 1e6)));
  }

  private static String row(String first, Stream<String> cells) {
    return "| " + first + " | " + String.join(" | ", cells.toList()) + " |";
  }

  /// Returns the lines of the table whose first heading is this, without its headings.
  private static List<String> rows(String heading) throws IOException {
    return page()
        .lines()
        .dropWhile(line -> !line.startsWith("| " + heading + " |"))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .toList();
  }

  private static String page() throws IOException {
    return Files.readString(Repository.file("docs/cost.md"));
  }
}

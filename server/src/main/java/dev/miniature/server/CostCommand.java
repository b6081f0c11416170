package dev.miniature.server;

import dev.miniature.cost.Architecture;
import dev.miniature.cost.Bill;
import dev.miniature.cost.Crossover;
import dev.miniature.cost.FargateCost;
import dev.miniature.cost.LambdaCost;
import dev.miniature.cost.Misses;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Compares what a month of misses costs on Lambda and on Fargate. `docs/cost.md` has the formula.
@Command(
    name = "cost",
    description = "Compare what a month costs on Lambda and on Fargate.",
    mixinStandardHelpOptions = true)
final class CostCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--misses",
      paramLabel = "NUMBER",
      required = true,
      converter = Quantity.class,
      description = "Requests a month that the cache does not answer, such as 10M or 800k.")
  private double misses;

  @Option(
      names = "--ms",
      paramLabel = "NUMBER",
      defaultValue = "100",
      converter = Quantity.class,
      description =
          "Milliseconds of a miss, the wait for S3 included; ${DEFAULT-VALUE} by default.")
  private double milliseconds;

  @Option(
      names = "--kb",
      paramLabel = "NUMBER",
      defaultValue = "45",
      converter = Quantity.class,
      description = "Kilobytes of a thumbnail; ${DEFAULT-VALUE} by default.")
  private double kilobytes;

  @Option(
      names = "--memory",
      paramLabel = "MB",
      defaultValue = "1769",
      description = "Memory of the function; ${DEFAULT-VALUE} by default.")
  private int memory;

  @Option(
      names = "--architecture",
      paramLabel = "WORD",
      defaultValue = "x86_64",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
  private Architecture architecture = Architecture.X86_64;

  @Override
  public Integer call() {
    if (memory < 128 || memory > 10_240) {
      throw new ParameterException(
          spec.commandLine(), "--memory: expected a whole number from 128 to 10240.");
    }
    Misses month = new Misses(misses, milliseconds, kilobytes);
    LambdaCost lambda = new LambdaCost(architecture, memory);
    FargateCost fargate = new FargateCost(architecture);
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        String.format(
            Locale.ROOT,
            "A month of %,.0f misses of %s ms and %s KB on %s, in dollars:%n",
            misses,
            plain(milliseconds),
            plain(kilobytes),
            architecture));
    rows(lambda.bill(month), fargate.bill(month)).lines().forEach(out::println);
    out.println();
    out.println(verdict(lambda.bill(month).total() - fargate.bill(month).total()));
    out.println(border(Crossover.misses(lambda, fargate, month)));
    out.println(
        "List prices of us-east-1; CloudFront costs the same in both modes (docs/cost.md).");
    return 0;
  }

  private static Table rows(Bill lambda, Bill fargate) {
    return Table.of(
        List.of(
            List.of("", "lambda", "fargate"),
            row("gateway, load balancer", lambda, fargate, Bill::entrance),
            row("function, tasks", lambda, fargate, Bill::compute),
            row("private endpoints", lambda, fargate, Bill::network),
            row("S3 requests", lambda, fargate, Bill::store),
            row("logs, traces", lambda, fargate, Bill::logs),
            row("total", lambda, fargate, Bill::total)));
  }

  private static List<String> row(
      String name, Bill lambda, Bill fargate, ToDoubleFunction<Bill> part) {
    return List.of(name, money(part.applyAsDouble(lambda)), money(part.applyAsDouble(fargate)));
  }

  private static String verdict(double saved) {
    return String.format(
        Locale.ROOT,
        "%s is cheaper, by $%s a month.",
        saved > 0 ? "fargate" : "lambda",
        money(Math.abs(saved)));
  }

  private static String border(double crossover) {
    return Double.isInfinite(crossover)
        ? "With such misses, lambda is cheaper at any number."
        : String.format(
            Locale.ROOT,
            "With such misses, fargate is cheaper from %.1f million a month on.",
            crossover / 1e6);
  }

  private static String money(double dollars) {
    return String.format(Locale.ROOT, "%,.2f", dollars);
  }

  private static String plain(double number) {
    return number == Math.rint(number)
        ? String.format(Locale.ROOT, "%,.0f", number)
        : Double.toString(number);
  }
}

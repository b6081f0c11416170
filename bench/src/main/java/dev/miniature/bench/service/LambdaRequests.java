package dev.miniature.bench.service;

import dev.miniature.bench.report.Check;
import dev.miniature.bench.report.Medians;
import dev.miniature.bench.report.Numbers;
import dev.miniature.bench.report.Table;
import dev.miniature.bench.run.Effort;
import dev.miniature.bench.run.Home;
import dev.miniature.bench.run.Part;
import dev.miniature.bench.run.Section;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// The whole request: an event of API Gateway in, its answer out, S3 behind.
public final class LambdaRequests implements Part {
  private static final int IN_A_ROUND = 20;
  private static final double MEMORY_OF_THE_FUNCTION = 1_769;

  private final Home home;
  private final Effort effort;
  private final Map<Function, List<Double>> cold = new EnumMap<>(Function.class);
  private final Map<Function, List<Double>> warm = new EnumMap<>(Function.class);
  private final Map<Function, List<Double>> cpu = new EnumMap<>(Function.class);

  /// With what was built under `home`.
  public LambdaRequests(Home home, Effort effort) {
    this.home = home;
    this.effort = effort;
    for (Function function : Function.values()) {
      cold.put(function, new ArrayList<>());
      warm.put(function, new ArrayList<>());
      cpu.put(function, new ArrayList<>());
    }
  }

  @Override
  public String name() {
    return "LAMBDA";
  }

  @Override
  public String title() {
    return "The whole request in the Lambda client, JPEG 2040×1356 → JPEG 512";
  }

  @Override
  public Section measure() throws IOException, InterruptedException {
    Deployment deployment = Deployment.unpack(home);
    try (Store store = Store.start(home)) {
      for (int round = 0; round < 1 + effort.rounds() / 2; round++) {
        measureCold(deployment, store);
      }
      measureWarm(deployment, store);
      OptionalLong big = measureBig(deployment, store);
      return new Section(table() + bigText(big), checks(big));
    }
  }

  private void measureCold(Deployment deployment, Store store)
      throws IOException, InterruptedException {
    for (Function function : Function.values()) {
      try (FunctionProcess process = FunctionProcess.start(function, deployment, store)) {
        Duration first = process.ask("photo-0");
        cold.get(function).add(millis(process.readyAfter().plus(first)));
      }
    }
  }

  private void measureWarm(Deployment deployment, Store store)
      throws IOException, InterruptedException {
    try (FunctionProcess restored = FunctionProcess.start(Function.MINIATURE, deployment, store);
        FunctionProcess plain =
            FunctionProcess.start(Function.WITHOUT_SNAPSTART, deployment, store);
        FunctionProcess node = FunctionProcess.start(Function.NODE, deployment, store)) {
      Map<Function, FunctionProcess> all =
          Map.of(
              Function.MINIATURE, restored,
              Function.WITHOUT_SNAPSTART, plain,
              Function.NODE, node);
      for (FunctionProcess process : all.values()) {
        long end = System.nanoTime() + 2 * effort.warmUp().toNanos();
        while (System.nanoTime() < end) {
          process.ask("photo-1");
        }
      }
      for (int round = 0; round < effort.rounds(); round++) {
        for (Function function : Function.values()) {
          takeTurn(function, all.get(function));
        }
      }
    }
  }

  private void takeTurn(Function function, FunctionProcess process)
      throws IOException, InterruptedException {
    Duration before = process.cpu();
    for (int i = 0; i < IN_A_ROUND; i++) {
      warm.get(function).add(millis(process.ask("photo-" + i % Store.COPIES)));
    }
    cpu.get(function).add(millis(process.cpu().minus(before)) / IN_A_ROUND);
  }

  /// The most memory that a hundred megapixels take, in KiB.
  private static OptionalLong measureBig(Deployment deployment, Store store)
      throws IOException, InterruptedException {
    try (FunctionProcess process = FunctionProcess.start(Function.MINIATURE, deployment, store)) {
      process.ask("big");
      return process.memory().peak();
    }
  }

  private String table() {
    Table table = new Table("", "cold ms", "of Node", "warm ms", "of Node", "warm CPU ms");
    for (Function function : Function.values()) {
      table.row(
          function.title(),
          Numbers.millis(median(cold, function)),
          Numbers.ratio(median(cold, function) / median(cold, Function.NODE)),
          Numbers.millis(median(warm, function)),
          Numbers.ratio(median(warm, function) / median(warm, Function.NODE)),
          Numbers.millis(median(cpu, function)));
    }
    return table
        + """

        Cold is from the start of the process (with SnapStart: from the snapshot; bringing back the machine itself is
        Lambda's part and not in it) to the first answer. Warm is from the event to the last byte of the answer.
        """;
  }

  private static String bigText(OptionalLong peak) {
    return "\nThe 100 megapixels of above as a request: peak %s MB, in a function of %s MB.\n"
        .formatted(Numbers.megabytes(peak), Numbers.text(0, MEMORY_OF_THE_FUNCTION));
  }

  private List<Check> checks(OptionalLong big) {
    double ratio = median(warm, Function.MINIATURE) / median(warm, Function.NODE);
    List<Check> checks = new ArrayList<>();
    checks.add(Check.most("warm", ratio, 1.0, 2));
    if (big.isPresent()) {
      double megabytes = big.getAsLong() / 1024.0;
      checks.add(
          Check.most("100 megapixels in the function, MB", megabytes, MEMORY_OF_THE_FUNCTION, 0));
    }
    return checks;
  }

  private static double median(Map<Function, List<Double>> values, Function function) {
    return Medians.of(values.get(function).stream().mapToDouble(Double::doubleValue));
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }
}

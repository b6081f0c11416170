package dev.miniature.bench.service;

import dev.miniature.bench.report.Check;
import dev.miniature.bench.report.Numbers;
import dev.miniature.bench.report.Table;
import dev.miniature.bench.run.Effort;
import dev.miniature.bench.run.Home;
import dev.miniature.bench.run.Part;
import dev.miniature.bench.run.Section;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Measures whole requests: from an event of API Gateway to its answer, with S3 behind.
public final class LambdaRequests implements Part {
  private static final double MEMORY_OF_THE_FUNCTION = 1_769;

  private final Home home;
  private final Effort effort;
  private final Timings miniature = new Timings(Function.MINIATURE);
  private final Timings unprimed = new Timings(Function.WITHOUT_SNAPSTART);
  private final Timings node = new Timings(Function.NODE);
  private final List<Timings> all = List.of(miniature, unprimed, node);

  /// Uses the build under `home`.
  public LambdaRequests(Home home, Effort effort) {
    this.home = home;
    this.effort = effort;
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
      for (int round = 0; round < 1 + effort.rounds() / 4; round++) {
        for (Timings timings : all) {
          timings.measureCold(deployment, store);
        }
      }
      measureWarm(deployment, store);
      OptionalLong big = measureBig(deployment, store);
      return new Section(text(big), checks(big));
    }
  }

  private void measureWarm(Deployment deployment, Store store)
      throws IOException, InterruptedException {
    List<FunctionProcess> processes = new ArrayList<>();
    try {
      for (Timings timings : all) {
        FunctionProcess process =
            FunctionProcess.start(timings.function(), JpegMaker.CORE, deployment, store);
        processes.add(process);
        timings.warm(process, effort.warmRequests());
      }
      for (int round = 0; round < effort.rounds(); round++) {
        for (int i = 0; i < processes.size(); i++) {
          all.get(i).takeTurn(processes.get(i));
        }
      }
    } finally {
      processes.forEach(FunctionProcess::close);
    }
  }

  /// Returns the peak memory for a hundred megapixels, in KiB.
  private static OptionalLong measureBig(Deployment deployment, Store store)
      throws IOException, InterruptedException {
    try (FunctionProcess process =
        FunctionProcess.start(Function.MINIATURE, JpegMaker.CORE, deployment, store)) {
      process.ask("big");
      return process.memory().peak();
    }
  }

  private String text(OptionalLong big) {
    Table table =
        new Table("", "cold ms", "of Node", "next 50, ms", "warm ms", "of Node", "warm CPU ms");
    for (Timings timings : all) {
      table.row(
          timings.function().title(),
          Numbers.millis(timings.cold()),
          Numbers.ratio(timings.cold() / node.cold()),
          Numbers.millis(timings.early()),
          Numbers.millis(timings.warm()),
          Numbers.ratio(timings.warm() / node.warm()),
          Numbers.millis(timings.cpu()));
    }
    return """
    %s
    Cold is the time from the start of the process to the first answer; with SnapStart, it begins at the snapshot, and
    does not include the time in which Lambda restores the machine. Warm is the time from the event to the last byte of the
    answer, after %s other requests; the JVM compiles until about then, which the fifty requests after the first show.
    The 100-megapixel picture above as a request: peak %s MB, in a function of %s MB.
    """
        .formatted(
            table,
            Numbers.text(0, effort.warmRequests()),
            Numbers.megabytes(big),
            Numbers.text(0, MEMORY_OF_THE_FUNCTION));
  }

  private List<Check> checks(OptionalLong big) {
    List<Check> checks = new ArrayList<>();
    checks.add(Check.most("warm", miniature.warm() / node.warm(), 1.0, 2));
    if (big.isPresent()) {
      double megabytes = big.getAsLong() / 1024.0;
      checks.add(Check.most("100 MP, peak MB", megabytes, MEMORY_OF_THE_FUNCTION, 0));
    }
    return checks;
  }
}

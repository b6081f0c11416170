package dev.miniature.bench.service;

import dev.miniature.bench.report.Medians;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The durations of one function's requests, in milliseconds.
final class Timings {
  private static final int IN_A_ROUND = 20;
  private static final int EARLY = 50;

  private final Function function;
  private final List<Double> cold = new ArrayList<>();
  private final List<Double> early = new ArrayList<>();
  private final List<Double> warm = new ArrayList<>();
  private final List<Double> cpu = new ArrayList<>();

  Timings(Function function) {
    this.function = function;
  }

  Function function() {
    return function;
  }

  /// Starts the function for one request.
  void measureCold(Deployment deployment, Store store) throws IOException, InterruptedException {
    try (FunctionProcess process =
        FunctionProcess.start(function, JpegMaker.CORE, deployment, store)) {
      Duration first = process.ask("photo-0");
      cold.add(millis(process.readyAfter().plus(first)));
    }
  }

  /// Sends requests to the function, which has just been started.
  void warm(FunctionProcess process, int requests) throws IOException, InterruptedException {
    process.ask("photo-0");
    for (int i = 0; i < requests; i++) {
      double took = millis(process.ask("photo-" + i % Store.COPIES));
      if (i < EARLY) {
        early.add(took);
      }
    }
  }

  /// Sends a round of requests to the function, which is warm.
  void takeTurn(FunctionProcess process) throws IOException, InterruptedException {
    Duration before = process.cpu();
    for (int i = 0; i < IN_A_ROUND; i++) {
      warm.add(millis(process.ask("photo-" + i % Store.COPIES)));
    }
    cpu.add(millis(process.cpu().minus(before)) / IN_A_ROUND);
  }

  /// Returns the time from the start, or from the snapshot, to the first answer.
  double cold() {
    return median(cold);
  }

  /// Like [#warm()], for the fifty requests after the first.
  double early() {
    return median(early);
  }

  /// Returns the time from the event to the last byte of the answer, when the function is warm.
  double warm() {
    return median(warm);
  }

  /// Returns the CPU time of a warm request.
  double cpu() {
    return median(cpu);
  }

  private static double median(List<Double> values) {
    return Medians.of(values.stream().mapToDouble(Double::doubleValue));
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }
}

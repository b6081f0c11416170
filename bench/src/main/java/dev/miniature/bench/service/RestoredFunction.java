package dev.miniature.bench.service;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A function that answers its first requests after a restore, and then as many as make it warm.
final class RestoredFunction {
  /// The number of the last early request.
  static final int EARLY = 50;

  /// The number of warm requests.
  private static final int WARM = 200;

  private RestoredFunction() {}

  /// The measurements of one process, in milliseconds.
  ///
  /// @param hook from the snapshot to the question for the first event
  /// @param first the first request
  /// @param early the mean of requests 2 to 50
  /// @param earlyCpu the CPU time of each of them
  /// @param warm the mean of warm requests
  /// @param warmCpu the CPU time of each of them
  record Life(
      double hook, double first, double early, double earlyCpu, double warm, double warmCpu) {}

  /// Starts a function, and sends it requests.
  ///
  /// @param others the number of requests before the warm ones
  static Life live(Deployment deployment, Store store, Cores cores, int others)
      throws IOException, InterruptedException {
    try (FunctionProcess process = FunctionProcess.start(deployment, store, cores)) {
      double first = millis(process.ask("photo-0"));
      Means early = ask(process, EARLY - 1);
      ask(process, others);
      Means warm = ask(process, WARM);
      return new Life(
          millis(process.readyAfter()), first, early.wall, early.cpu, warm.wall, warm.cpu);
    }
  }

  private record Means(double wall, double cpu) {}

  private static Means ask(FunctionProcess process, int requests)
      throws IOException, InterruptedException {
    Duration before = process.cpu();
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      times.add(millis(process.ask("photo-" + i % Store.COPIES)));
    }
    double wall = times.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    return new Means(wall, millis(process.cpu().minus(before)) / requests);
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }
}

package dev.miniature.bench.service;

import dev.miniature.bench.report.Medians;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The durations of the first requests of a process, over several starts.
final class FirstTimes {
  /// The numbers of the requests that are reported.
  static final List<Integer> TOLD = List.of(1, 2, 5, 10, 50, 200);

  /// The number of requests per start.
  static final int REQUESTS = 200;

  private final List<double[]> starts = new ArrayList<>();

  /// Sends the request with this number, from 0 on, and returns its duration.
  @FunctionalInterface
  interface Client {
    Duration ask(int request) throws IOException, InterruptedException;
  }

  /// Sends requests one after the other to a process that has just been started.
  void measure(Client client) throws IOException, InterruptedException {
    double[] millis = new double[REQUESTS];
    for (int request = 0; request < REQUESTS; request++) {
      millis[request] = client.ask(request).toNanos() / 1e6;
    }
    starts.add(millis);
  }

  /// Returns the duration of a request in milliseconds: the median over all starts, and over
  /// neighbouring requests up to a tenth of its number away.
  double millis(int number) {
    int reach = Math.ceilDiv(number, 10) - (number < 5 ? 1 : 0);
    int from = number - 1 - reach;
    int end = Math.min(REQUESTS, number + reach);
    return Medians.of(starts.stream().flatMapToDouble(start -> Arrays.stream(start, from, end)));
  }
}

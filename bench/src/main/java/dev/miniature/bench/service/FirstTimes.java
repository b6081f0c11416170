package dev.miniature.bench.service;

import dev.miniature.bench.report.Medians;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How long the first requests of a process took, over several starts.
final class FirstTimes {
  /// The requests that are told of, by their numbers.
  static final List<Integer> TOLD = List.of(1, 2, 5, 10, 50, 200);

  /// How many requests a start has.
  static final int REQUESTS = 200;

  private final List<double[]> starts = new ArrayList<>();

  /// Asks a request's time, by its number from 0 on.
  @FunctionalInterface
  interface Client {
    Duration ask(int request) throws IOException, InterruptedException;
  }

  /// Sends one request after the other to a process that has just been started.
  void measure(Client client) throws IOException, InterruptedException {
    double[] millis = new double[REQUESTS];
    for (int request = 0; request < REQUESTS; request++) {
      millis[request] = client.ask(request).toNanos() / 1e6;
    }
    starts.add(millis);
  }

  /// How long a request took, in milliseconds: the median of all starts, and of its neighbours up
  /// to a tenth of its number away.
  double millis(int number) {
    int reach = Math.ceilDiv(number, 10) - (number < 5 ? 1 : 0);
    int from = number - 1 - reach;
    int end = Math.min(REQUESTS, number + reach);
    return Medians.of(starts.stream().flatMapToDouble(start -> Arrays.stream(start, from, end)));
  }
}

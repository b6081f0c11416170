package dev.miniature.bench.service;

import dev.miniature.bench.report.Medians;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A server under load from one client per connection, and its measurements per turn.
final class LoadedServer {
  /// The number of concurrent clients.
  static final int CONNECTIONS = 4;

  /// The number of thumbnails per turn.
  static final int IN_A_TURN = CONNECTIONS * 25;

  private static final Pattern METRIC = Pattern.compile("(\\w+);dur=([\\d.]+)");

  private final ServerProcess server;
  private final List<Double> cpu = new ArrayList<>();
  private final List<Double> perSecond = new ArrayList<>();

  LoadedServer(ServerProcess server) {
    this.server = server;
  }

  /// Sends requests, and waits until background work ends.
  void warm(int requests) throws IOException, InterruptedException {
    server.settle();
    for (int made = 0; made < requests; made += IN_A_TURN) {
      load();
    }
    server.settle();
  }

  void takeTurn() throws IOException, InterruptedException {
    Duration before = server.cpu();
    long start = System.nanoTime();
    load();
    double seconds = (System.nanoTime() - start) / 1e9;
    cpu.add(server.cpu().minus(before).toNanos() / 1e6 / IN_A_TURN);
    perSecond.add(IN_A_TURN / seconds);
  }

  /// Returns the CPU time of its process per request, in milliseconds.
  double cpu() {
    return median(cpu);
  }

  /// Returns the answers per second.
  double perSecond() {
    return median(perSecond);
  }

  /// Returns the ratio of its answers per second to another's: the median of the turns' ratios.
  double perSecondBeside(LoadedServer other) {
    return Medians.of(
        IntStream.range(0, perSecond.size())
            .mapToDouble(turn -> perSecond.get(turn) / other.perSecond.get(turn)));
  }

  /// Returns the milliseconds of a request that are neither S3 nor pixels, with one request at a
  /// time.
  double besides() throws IOException, InterruptedException {
    List<Double> besides = new ArrayList<>();
    for (int i = 0; i < IN_A_TURN; i++) {
      besides.add(besides(server.ask("photo-" + i % Store.COPIES)));
    }
    return median(besides);
  }

  /// Lets every client request a different picture.
  private void load() throws IOException, InterruptedException {
    List<Callable<Void>> clients = new ArrayList<>();
    for (int connection = 0; connection < CONNECTIONS; connection++) {
      String photo = "photo-" + connection;
      clients.add(() -> {
        for (int i = 0; i < IN_A_TURN / CONNECTIONS; i++) {
          server.ask(photo);
        }
        return null;
      });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      for (Future<Void> client : threads.invokeAll(clients)) {
        client.get();
      }
    } catch (ExecutionException failure) {
      throw new IOException(failure);
    }
  }

  /// Returns the remaining time from the answer's `Server-Timing`.
  private static double besides(HttpResponse<byte[]> response) {
    Matcher metric = METRIC.matcher(response.headers().firstValue("server-timing").orElse(""));
    double besides = 0;
    while (metric.find()) {
      double millis = Double.parseDouble(metric.group(2));
      besides += metric.group(1).equals("total") ? millis : -millis;
    }
    return besides;
  }

  private static double median(List<Double> values) {
    return Medians.of(values.stream().mapToDouble(Double::doubleValue));
  }
}

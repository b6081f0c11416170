package dev.miniature.bench.service;

import dev.miniature.bench.engine.Contestant;
import dev.miniature.bench.engine.EngineException;
import dev.miniature.bench.engine.EngineProcess;
import dev.miniature.bench.engine.Job;
import dev.miniature.bench.race.Comparison;
import dev.miniature.bench.report.Check;
import dev.miniature.bench.report.Medians;
import dev.miniature.bench.report.Numbers;
import dev.miniature.bench.report.Table;
import dev.miniature.bench.run.Effort;
import dev.miniature.bench.run.Home;
import dev.miniature.bench.run.Part;
import dev.miniature.bench.run.Section;
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

/// The server over HTTP, with an S3 server behind it: the processor time of its process for a
/// request, beside what sharp takes for the picture alone, and what it does with its time besides.
public final class ServerLoad implements Part {
  private static final int CONNECTIONS = 4;
  private static final int EACH = 25;
  private static final double MOST_BESIDE_SHARP = 2;
  private static final double MOST_BESIDE_S3_AND_PIXELS = 1;
  private static final Pattern METRIC = Pattern.compile("(\\w+);dur=([\\d.]+)");

  private final Home home;
  private final Effort effort;
  private final List<Double> serverCpu = new ArrayList<>();
  private final List<Double> sharpCpu = new ArrayList<>();
  private final List<Double> perSecond = new ArrayList<>();
  private final List<Double> besides = new ArrayList<>();

  /// With what was built under `home`.
  public ServerLoad(Home home, Effort effort) {
    this.home = home;
    this.effort = effort;
  }

  @Override
  public String name() {
    return "SERVER";
  }

  @Override
  public String title() {
    return "The server over HTTP, JPEG 2040×1356 → JPEG 512, four connections";
  }

  @Override
  public Section measure() throws IOException, InterruptedException {
    Job job = Comparison.JPEG_2_TO_512.job(home.pictures());
    try (Store store = Store.start(home);
        ServerProcess server = ServerProcess.start(home, store);
        EngineProcess sharp = Contestant.SHARP.start(home.bench())) {
      for (int made = 0; made < effort.warmRequests(); made += CONNECTIONS * EACH) {
        load(server);
      }
      sharp.run(job.times(CONNECTIONS * EACH));
      for (int round = 0; round < effort.rounds(); round++) {
        takeTurn(server);
        sharpCpu.add(sharp.run(job.times(CONNECTIONS * EACH / 2)).cpu());
      }
      for (int i = 0; i < CONNECTIONS * EACH; i++) {
        besides.add(besides(server.ask("photo-" + i % Store.COPIES)));
      }
    } catch (EngineException unable) {
      throw new IOException(unable);
    }
    return section();
  }

  private void takeTurn(ServerProcess server) throws IOException, InterruptedException {
    Duration before = server.cpu();
    long start = System.nanoTime();
    load(server);
    double seconds = (System.nanoTime() - start) / 1e9;
    serverCpu.add(server.cpu().minus(before).toNanos() / 1e6 / (CONNECTIONS * EACH));
    perSecond.add(CONNECTIONS * EACH / seconds);
  }

  /// As many requests at once as there are connections, each for another picture.
  private static void load(ServerProcess server) throws IOException, InterruptedException {
    List<Callable<Void>> clients = new ArrayList<>();
    for (int connection = 0; connection < CONNECTIONS; connection++) {
      String photo = "photo-" + connection;
      clients.add(() -> {
        for (int i = 0; i < EACH; i++) {
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

  /// What of a request was neither S3 nor pixels, in milliseconds, by its `Server-Timing`.
  private static double besides(HttpResponse<byte[]> response) {
    Matcher metric = METRIC.matcher(response.headers().firstValue("server-timing").orElse(""));
    double besides = 0;
    while (metric.find()) {
      double millis = Double.parseDouble(metric.group(2));
      besides += metric.group(1).equals("total") ? millis : -millis;
    }
    return besides;
  }

  private Section section() {
    double server = median(serverCpu);
    double sharp = median(sharpCpu);
    double other = median(besides);
    Table table = new Table("", "");
    table.row("the server's CPU ms a request", Numbers.millis(server));
    table.row("sharp's CPU ms, the picture alone", Numbers.millis(sharp));
    table.row(
        "requests a second, with S3 and the client on the same machine",
        Numbers.text(0, median(perSecond)));
    table.row("neither S3 nor pixels, ms of a warm request", Numbers.text(1, other));
    return new Section(
        table.toString(),
        List.of(
            Check.most("CPU ms beside sharp's", server - sharp, MOST_BESIDE_SHARP, 1),
            Check.most("neither S3 nor pixels, ms", other, MOST_BESIDE_S3_AND_PIXELS, 1)));
  }

  private static double median(List<Double> values) {
    return Medians.of(values.stream().mapToDouble(Double::doubleValue));
  }
}

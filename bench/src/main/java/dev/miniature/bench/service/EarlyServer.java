package dev.miniature.bench.service;

import dev.miniature.bench.run.Home;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A server that receives requests from the moment it is started.
final class EarlyServer {
  /// The numbers of requests after which the CPU time is recorded.
  static final List<Integer> TOLD = List.of(1, 100, 1_000, 2_000);

  private static final int AT_ONCE = 100;

  /// Paths for every format as original and as thumbnail; their number has no factor in common with
  /// that of the connections, so that all mixtures occur.
  private static final List<String> OF_ALL_FORMATS =
      List.of(
          "photo-0_w512.jpg",
          "formats_w512.png",
          "photo-1_w512.jpg",
          "formats_w512.webp",
          "photo-2_w512.jpg.webp",
          "photo-3_w512.jpg",
          "formats_w512.avif",
          "photo-4_w512.jpg.avif",
          "photo-5_w512.jpg");

  private EarlyServer() {}

  /// The measurements of one start.
  ///
  /// @param cpu the CPU time of the process in milliseconds, by the number of the request after
  ///   which it was read
  record Life(double firstReplyMillis, Map<Integer, Double> cpu, double peakMegabytes) {
    double cpuMillis(int request) {
      return cpu.getOrDefault(request, Double.NaN);
    }
  }

  /// Starts a server and sends it requests.
  static Life live(Home home, Store store) throws IOException, InterruptedException {
    long start = System.nanoTime();
    try (ServerProcess server = ServerProcess.start(home, store, JpegMaker.CORE)) {
      server.ask("photo-0");
      double firstReply = (System.nanoTime() - start) / 1e6;
      Map<Integer, Double> cpu = new TreeMap<>();
      int made = 1;
      for (int number : TOLD) {
        askTimes(server, number - made);
        made = number;
        cpu.put(number, server.cpu().toNanos() / 1e6);
      }
      return new Life(firstReply, cpu, server.peakMegabytes());
    }
  }

  private static void askTimes(ServerProcess server, int requests)
      throws IOException, InterruptedException {
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      String photo = "photo-" + i % Store.COPIES;
      calls.add(() -> server.ask(photo).statusCode());
    }
    atOnce(LoadedServer.CONNECTIONS, calls);
  }

  /// Returns how many of a hundred different thumbnails, requested concurrently right after a
  /// start, are answered 200.
  static long pageOfPictures(Home home, Store store) throws IOException, InterruptedException {
    try (ServerProcess server = ServerProcess.start(home, store, JpegMaker.CORE)) {
      List<Callable<Integer>> calls = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        String path = "/photo-" + i % Store.COPIES + "_p" + (1 + i / Store.COPIES) + ".jpg";
        calls.add(() -> server.status(path));
      }
      return atOnce(AT_ONCE, calls).stream().filter(status -> status == 200).count();
    }
  }

  /// Sends a new server this number of requests for originals and thumbnails of all formats, and
  /// returns its peak memory in MB.
  static double peakOfAllFormats(Home home, Store store, int requests)
      throws IOException, InterruptedException {
    try (ServerProcess server = ServerProcess.start(home, store, JpegMaker.CORE)) {
      List<Callable<Integer>> calls = new ArrayList<>();
      for (int i = 0; i < requests; i++) {
        String path = "/" + OF_ALL_FORMATS.get(i % OF_ALL_FORMATS.size());
        calls.add(() -> server.status(path));
      }
      List<Integer> statuses = atOnce(LoadedServer.CONNECTIONS, calls);
      if (statuses.stream().anyMatch(status -> status != 200)) {
        throw new IOException("The server answered " + statuses);
      }
      return server.peakMegabytes();
    }
  }

  private static List<Integer> atOnce(int clients, List<Callable<Integer>> calls)
      throws IOException, InterruptedException {
    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      for (Future<Integer> call : threads.invokeAll(calls)) {
        statuses.add(call.get());
      }
    } catch (ExecutionException failure) {
      throw new IOException(failure);
    }
    return statuses;
  }
}

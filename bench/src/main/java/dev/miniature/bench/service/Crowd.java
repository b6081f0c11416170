package dev.miniature.bench.service;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/// Clients at several loopback addresses that request a server's thumbnails, each request another
/// one.
final class Crowd implements AutoCloseable {
  /// The number of addresses: with these, no address reaches its share of the server's queue.
  static final int ADDRESSES = 16;

  /// The originals of a crowd. An equal request comes only after all others, which takes longer
  /// than any request waits.
  static final int ORIGINALS = 2_048;

  private final URI server;
  private final List<HttpClient> clients;
  private final AtomicInteger made = new AtomicInteger();

  /// @param server its address, whose host is on loopback
  Crowd(URI server) throws IOException {
    this.server = server;
    List<HttpClient> all = new ArrayList<>();
    for (int i = 1; i <= ADDRESSES; i++) {
      all.add(
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .localAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) i}))
              .build());
    }
    clients = List.copyOf(all);
  }

  /// Returns the name of an original, without extension.
  static String original(int number) {
    return "crowd-" + number;
  }

  /// Lets this many clients send one request after the other, for this time.
  Tally inTurn(int atOnce, Duration time) {
    Tally tally = new Tally();
    long end = System.nanoTime() + time.toNanos();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, atOnce)
          .forEach(_ ->
              threads.execute(() -> {
                while (System.nanoTime() < end) {
                  tally.add(ask(System.nanoTime()));
                }
              }));
    }
    return tally;
  }

  /// Sends this many requests a second for this time, however many are unanswered, and waits for
  /// all answers. The time of an answer counts from the moment at which its request was due.
  Tally atRate(double perSecond, Duration time) {
    Tally tally = new Tally();
    long begin = System.nanoTime();
    long count = Math.round(perSecond * time.toNanos() / 1e9);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        long due = begin + Math.round(i / perSecond * 1e9);
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        threads.execute(() -> tally.add(ask(due)));
      }
    }
    return tally;
  }

  private Tally.Answer ask(long due) {
    int number = made.getAndIncrement();
    URI path = server.resolve("/" + original(number % ORIGINALS) + "_w512.jpg");
    HttpClient client = clients.get(number % clients.size());
    try {
      HttpResponse<byte[]> response =
          client.send(
              HttpRequest.newBuilder(path).build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Tally.Answer(
          response.statusCode(),
          response.headers().firstValueAsLong("Retry-After"),
          due,
          System.nanoTime());
    } catch (IOException broken) {
      return Tally.Answer.none(due, System.nanoTime());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Tally.Answer.none(due, System.nanoTime());
    }
  }

  @Override
  public void close() {
    clients.forEach(HttpClient::close);
  }
}

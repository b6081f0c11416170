package dev.miniature.bench.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/// Lambda's side of the Runtime API: sends events and receives replies. (The Lambda developer guide
/// describes the API in "Using the Lambda runtime API for custom runtimes".)
final class RuntimeApi implements AutoCloseable {
  private static final String ROOT = "/2018-06-01/runtime/";
  private static final long PATIENCE_SECONDS = 60;

  /// Lambda's own limit for everything before a snapshot.
  private static final long INIT_SECONDS = 130;

  private final BlockingQueue<byte[]> events = new SynchronousQueue<>();
  private final BlockingQueue<Said> said = new LinkedBlockingQueue<>();
  private final BlockingQueue<Long> handedOut = new LinkedBlockingQueue<>();
  private final CompletableFuture<Long> firstAsked = new CompletableFuture<>();
  private final HttpServer server;

  /// A message from a function.
  ///
  /// @param what the last segments of the path: `response`, `init/error`, `restore/next`
  /// @param nanoTime when its last byte arrived
  private record Said(String what, String text, long nanoTime) {}

  /// An answer, and the time from sending the event to its last byte.
  record Answer(String text, Duration took) {}

  RuntimeApi() throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(ROOT, this::converse);
    server.start();
  }

  /// Returns the value of `AWS_LAMBDA_RUNTIME_API`.
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /// Waits until the function requests an event, sends it this one, and waits for the answer.
  ///
  /// @throws IOException if the function fails or does not answer
  Answer invoke(String event) throws IOException, InterruptedException {
    if (!events.offer(event.getBytes(StandardCharsets.UTF_8), PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IOException("The function did not request an event. It sent: " + said);
    }
    long from = handedOut.take();
    Said answer = next(PATIENCE_SECONDS);
    if (!answer.what().equals("response")) {
      throw new IOException("The function failed: " + answer.text());
    }
    return new Answer(answer.text(), Duration.ofNanos(answer.nanoTime() - from));
  }

  /// Waits until the function is ready for a SnapStart snapshot, and returns the time on the clock
  /// of [System#nanoTime()].
  long awaitSnapshot() throws IOException, InterruptedException {
    Said ready = next(INIT_SECONDS);
    if (!ready.what().equals("restore/next")) {
      throw new IOException("The function failed: " + ready.text());
    }
    return ready.nanoTime();
  }

  /// Waits until the function requests its first event, and returns the time.
  long awaitFirstQuestion() {
    return firstAsked.join();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private Said next(long seconds) throws IOException, InterruptedException {
    Said next = said.poll(seconds, TimeUnit.SECONDS);
    if (next == null) {
      throw new IOException("The function did not respond");
    }
    return next;
  }

  private void converse(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(ROOT.length());
      String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      if (path.equals("invocation/next")) {
        handOut(exchange);
      } else {
        said.add(new Said(path.replaceFirst("^invocation/[^/]+/", ""), text, System.nanoTime()));
        exchange.sendResponseHeaders(path.endsWith("next") ? 200 : 202, -1);
      }
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  private void handOut(HttpExchange exchange) throws IOException, InterruptedException {
    firstAsked.complete(System.nanoTime());
    byte[] event = events.take();
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set("Lambda-Runtime-Aws-Request-Id", UUID.randomUUID().toString());
    headers.set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-central-1:1:function:m");
    headers.set("Lambda-Runtime-Trace-Id", "Root=1-654b1a2b-0123456789abcdef01234567;Sampled=0");
    headers.set("Lambda-Runtime-Deadline-Ms", "" + (System.currentTimeMillis() + 20_000));
    handedOut.add(System.nanoTime());
    exchange.sendResponseHeaders(200, event.length);
    exchange.getResponseBody().write(event);
  }
}

package dev.miniature.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/// The service side of Lambda's Runtime API: sends events and receives replies. (The Lambda
/// developer guide describes the API in "Using the Lambda runtime API for custom runtimes".)
public final class RuntimeApi implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  /// Lambda's limit for everything before a snapshot.
  private static final int INIT_SECONDS = 130;

  private final BlockingQueue<String> events = new SynchronousQueue<>();
  private final BlockingQueue<Said> said = new LinkedBlockingQueue<>();
  private final HttpServer server;
  private volatile long firstAsked;
  private volatile long handedOut;

  /// A message from the runtime.
  ///
  /// @param what the last segments of the path, such as `response` or `init/error`
  /// @param nanoTime when it arrived
  public record Said(String what, String text, long nanoTime) {}

  /// Creates an API that waits for a runtime.
  public RuntimeApi() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/2018-06-01/runtime/", this::converse);
    server.start();
  }

  /// Returns the value of `AWS_LAMBDA_RUNTIME_API`.
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /// Waits until the runtime requests an event, sends it `event`, and returns its message.
  public Said invoke(String event) throws InterruptedException {
    if (!events.offer(event, 60, TimeUnit.SECONDS)) {
      throw new AssertionError("The runtime does not ask for events. It said: " + said);
    }
    return next();
  }

  /// Returns the next message that the runtime sends by itself.
  Said next() throws InterruptedException {
    Said next = said.poll(INIT_SECONDS, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("The runtime says nothing");
    }
    return next;
  }

  /// Returns when the runtime requested its first event, on the clock of [System#nanoTime()].
  long firstAsked() throws InterruptedException {
    for (int i = 0; firstAsked == 0 && i < 6_000; i++) {
      Thread.sleep(10);
    }
    return firstAsked;
  }

  /// Returns the time from sending the event to the last byte of this answer.
  Duration took(Said answer) {
    return Duration.ofNanos(answer.nanoTime() - handedOut);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void converse(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring("/2018-06-01/runtime/".length());
      String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      if (path.equals("invocation/next")) {
        handOut(exchange);
      } else {
        said.add(new Said(path.replaceFirst("^invocation/[^/]+/", ""), text, System.nanoTime()));
        exchange.sendResponseHeaders(path.endsWith("next") ? 200 : 202, -1);
      }
    }
  }

  private void handOut(HttpExchange exchange) throws IOException {
    if (firstAsked == 0) {
      firstAsked = System.nanoTime();
    }
    try {
      byte[] event = events.take().getBytes(StandardCharsets.UTF_8);
      var headers = exchange.getResponseHeaders();
      headers.set("Content-Type", "application/json");
      headers.set("Lambda-Runtime-Aws-Request-Id", UUID.randomUUID().toString());
      headers.set(
          "Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-central-1:1:function:m");
      headers.set("Lambda-Runtime-Trace-Id", "Root=1-654b1a2b-0123456789abcdef01234567;Sampled=0");
      headers.set(
          "Lambda-Runtime-Deadline-Ms",
          Long.toString(System.currentTimeMillis() + TIMEOUT.toMillis()));
      handedOut = System.nanoTime();
      exchange.sendResponseHeaders(200, event.length);
      exchange.getResponseBody().write(event);
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }
}

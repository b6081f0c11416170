package dev.miniature.bench.service;

import dev.miniature.bench.engine.JavaCommand;
import dev.miniature.bench.engine.Memory;
import dev.miniature.bench.run.Home;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The local server, started as by `./miniature serve`, with its originals in a separate store.
final class ServerProcess implements AutoCloseable {
  private static final Duration GLANCE = Duration.ofMillis(500);

  /// The CPU time that an idle server uses within [#GLANCE].
  private static final Duration IDLE = Duration.ofMillis(20);

  private final Process process;
  private final String address;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private ServerProcess(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /// Starts it and waits until it answers.
  static ServerProcess start(Home home, Store store, JpegMaker maker)
      throws IOException, InterruptedException {
    return start(home, store, maker, store.endpoint());
  }

  /// Starts it with another address of the store.
  static ServerProcess start(Home home, Store store, JpegMaker maker, String endpoint)
      throws IOException, InterruptedException {
    return start(home, store, maker, endpoint, List.of());
  }

  /// Starts it on some of the cores.
  static ServerProcess start(Home home, Store store, Cores cores)
      throws IOException, InterruptedException {
    return start(home, store, JpegMaker.CORE, store.endpoint(), cores.command());
  }

  private static ServerProcess start(
      Home home, Store store, JpegMaker maker, String endpoint, List<String> starter)
      throws IOException, InterruptedException {
    int port = freePort();
    List<String> command = new ArrayList<>(starter);
    command.addAll(
        List.of(
            home.root().resolve("miniature").toString(),
            "serve",
            "--port=" + port,
            "--bucket=" + Store.BUCKET,
            "--endpoint=" + endpoint,
            "--styles=" + home.bench().resolve("styles.yaml")));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(home.bench().resolve("target/server-" + maker + ".log").toFile());
    builder.environment().putAll(JavaCommand.ENVIRONMENT);
    builder.environment().putAll(store.environment());
    builder.environment().putAll(maker.environment());
    ServerProcess server = new ServerProcess(builder.start(), "http://127.0.0.1:" + port);
    try {
      server.await();
    } catch (IOException | InterruptedException failure) {
      server.close();
      throw failure;
    }
    return server;
  }

  /// Returns its address.
  URI address() {
    return URI.create(address);
  }

  /// Requests a thumbnail 512 pixels wide.
  ///
  /// @throws IOException if the status is not 200
  HttpResponse<byte[]> ask(String photo) throws IOException, InterruptedException {
    HttpResponse<byte[]> response = get("/" + photo + "_w512.jpg");
    if (response.statusCode() != 200) {
      throw new IOException("The server answered " + response.statusCode());
    }
    return response;
  }

  /// Returns the CPU time of its process, in steps of ten milliseconds.
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /// The most memory that it ever had; 0 where the system does not tell.
  double peakMegabytes() throws IOException {
    return Memory.of(process.pid()).peak().orElse(0) / 1024.0;
  }

  /// Returns the milliseconds from a request to the last byte of its answer.
  ///
  /// @throws IOException if the status is not 200
  double millis(String path) throws IOException, InterruptedException {
    long start = System.nanoTime();
    int status = get(path).statusCode();
    double millis = (System.nanoTime() - start) / 1e6;
    if (status != 200) {
      throw new IOException("The server answered " + status);
    }
    return millis;
  }

  /// The status of the answer to a path.
  int status(String path) throws IOException, InterruptedException {
    return get(path).statusCode();
  }

  /// Waits until it is idle, so that all work after its start is done.
  void settle() throws InterruptedException {
    Duration before;
    do {
      before = cpu();
      Thread.sleep(GLANCE);
    } while (cpu().minus(before).compareTo(IDLE) > 0);
  }

  @Override
  public void close() {
    client.close();
    process.destroy();
    process.onExit().join();
  }

  private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
    return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private void await() throws IOException, InterruptedException {
    for (int tries = 0; process.isAlive() && tries < 200; tries++) {
      try {
        if (get("/health").statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        Thread.sleep(100);
      }
    }
    throw new IOException("The server did not start; its output is in bench/target");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}

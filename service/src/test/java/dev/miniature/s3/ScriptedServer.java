package dev.miniature.s3;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A server that follows a script, and records its requests on the wire.
///
/// The nth request gets the nth step, and all later ones get the last step.
final class ScriptedServer implements AutoCloseable {

  /// The reaction to one request.
  @FunctionalInterface
  interface Step {
    /// Writes an answer, or nothing. Returns whether to keep the connection open.
    boolean answer(OutputStream out) throws IOException, InterruptedException;
  }

  /// Thrown by a step to reset the connection instead of closing it, as a machine without power
  /// does.
  static final class ResetException extends IOException {}

  private final ServerSocket listener;
  private final List<Step> script;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> connections = new CopyOnWriteArrayList<>();

  ScriptedServer(Step... script) {
    this.script = List.of(script);
    try {
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Thread.ofVirtual().start(this::listen);
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  /// Returns the request lines received so far, in order.
  List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket connection : connections) {
        connection.close();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void listen() {
    try {
      while (true) {
        Socket connection = listener.accept();
        connections.add(connection);
        Thread.ofVirtual().start(() -> converse(connection));
      }
    } catch (SocketException closed) {
      // The test is over.
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void converse(Socket connection) {
    try (connection) {
      var in =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String request = line;
        skipHeaders(in);
        if (!answers(request, connection)) {
          return;
        }
        connection.getOutputStream().flush();
      }
    } catch (IOException | InterruptedException gone) {
      // The client has closed the connection, which many of these tests are about.
    }
  }

  private boolean answers(String request, Socket connection)
      throws IOException, InterruptedException {
    try {
      return next(request).answer(connection.getOutputStream());
    } catch (ResetException reset) {
      connection.setSoLinger(true, 0);
      return false;
    }
  }

  private static void skipHeaders(BufferedReader in) throws IOException {
    String line = in.readLine();
    while (line != null && !line.isEmpty()) {
      line = in.readLine();
    }
  }

  private synchronized Step next(String request) {
    requests.add(request);
    return script.get(Math.min(requests.size(), script.size()) - 1);
  }
}

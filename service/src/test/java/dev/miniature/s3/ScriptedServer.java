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
import java.util.ArrayList;
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
  private final List<List<String>> headers = new CopyOnWriteArrayList<>();
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

  /// Returns the headers of request number `i`.
  List<String> headers(int i) {
    return headers.get(i);
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
        if (!answers(request, headers(in), connection)) {
          return;
        }
        connection.getOutputStream().flush();
      }
    } catch (IOException | InterruptedException gone) {
      // The client has closed the connection, which many of these tests are about.
    }
  }

  private boolean answers(String request, List<String> sent, Socket connection)
      throws IOException, InterruptedException {
    try {
      return next(request, sent).answer(connection.getOutputStream());
    } catch (ResetException reset) {
      connection.setSoLinger(true, 0);
      return false;
    }
  }

  private static List<String> headers(BufferedReader in) throws IOException {
    List<String> headers = new ArrayList<>();
    String line = in.readLine();
    while (line != null && !line.isEmpty()) {
      headers.add(line);
      line = in.readLine();
    }
    return headers;
  }

  private synchronized Step next(String request, List<String> sent) {
    requests.add(request);
    headers.add(sent);
    return script.get(Math.min(requests.size(), script.size()) - 1);
  }
}

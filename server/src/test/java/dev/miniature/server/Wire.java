package dev.miniature.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// A client that sends exactly the given bytes, which real clients refuse to do.
public final class Wire implements AutoCloseable {
  private final Socket socket;

  public Wire(URI server) throws IOException {
    socket = new Socket(server.getHost(), server.getPort());
    socket.setSoTimeout(30_000);
  }

  /// Sends one request and reads until the server closes the connection.
  public static String exchange(URI server, String request) throws IOException {
    return exchange(server, request.getBytes(StandardCharsets.UTF_8));
  }

  public static String exchange(URI server, byte[] request) throws IOException {
    try (Wire wire = new Wire(server)) {
      wire.send(request);
      return wire.rest();
    }
  }

  /// Returns a minimal request `GET target`.
  public static String get(String target) {
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
  }

  /// Returns the status of an answer; 0 if there was none.
  static int status(String answer) {
    return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
  }

  /// Returns the value of a header; empty if the answer has none with that name.
  static String header(String answer, String name) {
    return answer
        .lines()
        .takeWhile(line -> !line.isEmpty())
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2))
        .findFirst()
        .orElse("");
  }

  public void send(String text) throws IOException {
    send(text.getBytes(StandardCharsets.UTF_8));
  }

  public void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  /// Returns everything up to the end of the connection, one character per byte.
  ///
  /// @throws SocketTimeoutException if the server keeps it open
  public String rest() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    socket.getInputStream().transferTo(all);
    return all.toString(StandardCharsets.ISO_8859_1);
  }

  /// Returns what arrives up to and including this text, or up to the end of the connection.
  String until(String text) throws IOException {
    StringBuilder all = new StringBuilder();
    for (int next = socket.getInputStream().read();
        next >= 0;
        next = socket.getInputStream().read()) {
      all.append((char) next);
      if (all.indexOf(text) >= 0) {
        break;
      }
    }
    return all.toString();
  }

  /// Resets the connection, as a crashing program does.
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

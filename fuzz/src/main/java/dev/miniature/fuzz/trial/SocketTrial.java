package dev.miniature.fuzz.trial;

import dev.miniature.fuzz.process.Trial;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Sends malformed requests to a server, each on its own connection. Every answer must be a 2xx, a
/// 3xx, a 4xx, or a 503 with `Retry-After`.
public final class SocketTrial implements Trial, AutoCloseable {
  private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.[01] (\\d{3})[ \r]");
  private static final String HOST = "localhost";
  private static final int PATIENCE_MILLIS = 40_000;

  private @Nullable ServerProcess server;

  /// @param arguments none
  public SocketTrial(List<String> arguments) {
    if (!arguments.isEmpty()) {
      throw new IllegalArgumentException("No arguments, not " + arguments);
    }
  }

  @Override
  public byte[] input(long number) {
    return OddRequests.of(number, HOST);
  }

  @Override
  public List<String> tried(long number, byte[] input) throws IOException {
    String answer = exchange(running(), input);
    if (answer.isEmpty()) {
      boolean whole = new String(input, StandardCharsets.ISO_8859_1).contains("\r\n\r\n");
      return List.of("closed|" + (whole ? "whole request" : "part of a request"));
    }
    return List.of("status|" + checked(answer));
  }

  private ServerProcess running() throws IOException {
    ServerProcess known = server;
    if (known == null) {
      known = ServerProcess.start();
      server = known;
    }
    return known;
  }

  private static String checked(String answer) {
    Matcher line = STATUS.matcher(answer);
    String status = line.find() ? line.group(1) : "";
    boolean isHonest = status.equals("503") && answer.contains("\r\nRetry-After: ");
    if (status.compareTo("200") < 0 || (status.compareTo("500") >= 0 && !isHonest)) {
      throw new AssertionError("Answered " + answer.lines().findFirst().orElse(""));
    }
    return status;
  }

  private static String exchange(ServerProcess server, byte[] request) throws IOException {
    try (Socket socket = new Socket(server.address().getHost(), server.address().getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      send(socket, request);
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      try {
        socket.getInputStream().transferTo(all);
      } catch (SocketException reset) {
        // It closed the connection before it had read everything; its answer has arrived or is
        // lost.
      }
      return all.toString(StandardCharsets.ISO_8859_1);
    } catch (IOException failure) {
      if (!server.isAlive()) {
        throw new AssertionError("The server has ended", failure);
      }
      throw failure;
    }
  }

  private static void send(Socket socket, byte[] request) throws IOException {
    try {
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
      socket.shutdownOutput();
    } catch (SocketException closed) {
      // It has answered already.
    }
  }

  @Override
  public long maxMillis() {
    return PATIENCE_MILLIS;
  }

  @Override
  public long maxBytes() {
    return 800L << 20;
  }

  /// Ends the server, if it was started.
  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
  }
}

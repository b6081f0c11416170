package dev.miniature.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.miniature.s3.AccessKey;
import dev.miniature.s3.S3Address;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A store on loopback with a few pictures, which implements as much of S3's protocol as reading
/// needs.
final class LoopbackStore implements AutoCloseable {
  private static final byte[] NO_SUCH_KEY =
      "<Error><Code>NoSuchKey</Code><Message>Gone.</Message></Error>"
          .getBytes(StandardCharsets.UTF_8);

  private final Map<String, byte[]> pictures;
  private final HttpServer server;

  LoopbackStore(Map<String, byte[]> pictures) throws IOException {
    this.pictures = pictures;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /// Returns its address. It accepts every signature.
  S3Address address() {
    return S3Address.of(url(), new AccessKey("priming", "priming"));
  }

  /// Returns its address with the region and the credentials of another store, so that the client
  /// is of the same kind as that store's.
  S3Address addressLike(S3Address other) {
    return new S3Address(Optional.of(url()), other.region(), other.key());
  }

  private URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// Returns the keys of its pictures.
  Set<String> keys() {
    return pictures.keySet();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      byte[] picture = pictures.get(path.substring(path.lastIndexOf('/') + 1));
      exchange.getResponseHeaders().set("ETag", "\"priming\"");
      exchange.getResponseHeaders().set("Last-Modified", "Sun, 01 Nov 2026 00:00:00 GMT");
      if (picture == null) {
        send(exchange, 404, NO_SUCH_KEY);
      } else {
        send(exchange, 200, picture);
      }
    }
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
      exchange.sendResponseHeaders(status, -1);
    } else {
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}

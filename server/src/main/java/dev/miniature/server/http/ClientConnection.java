package dev.miniature.server.http;

import java.util.Optional;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.internal.HttpConnection;

/// A connection with one request after the other.
///
/// It passes on every path, including malformed ones. Jetty rejects `/%zz` and `/..` before any
/// handler receives them: it closes the connection and discards the path. Our own grammar answers
/// them, as on Lambda. So Jetty receives a replacement, and [#path(Request)] returns the original
/// path.
///
/// It also tracks whether an answer is in progress until its last byte is written, because Jetty
/// considers an answer complete after the first byte.
public final class ClientConnection extends HttpConnection {
  private static final String NOTHING = "-";

  /// The path of the current request, if Jetty received a replacement.
  private volatile Optional<String> malformed = Optional.empty();

  private volatile boolean answering;

  ClientConnection(HttpConfiguration http, Connector connector, EndPoint endPoint) {
    super(http, connector, endPoint);
  }

  /// Returns the path as the client sent it, without query; `-` if Jetty could not read one.
  static String path(Request request) {
    Optional<String> malformed =
        request.getConnectionMetaData().getConnection() instanceof ClientConnection connection
            ? connection.malformed
            : Optional.empty();
    return malformed
        .or(() -> Optional.ofNullable(request.getHttpURI().getPath()))
        .filter(_ -> isRead(request))
        .orElse(NOTHING);
  }

  /// Returns the method as the client sent it; `-` if Jetty could not read one.
  static String method(Request request) {
    return isRead(request) ? request.getMethod() : NOTHING;
  }

  /// Returns the client that waits for the answer.
  public static Client client(Request request) {
    EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
    return Client.at(
        endPoint.getRemoteSocketAddress(),
        () -> endPoint instanceof ClientEndPoint connected && connected.isClosedByClient());
  }

  /// Returns whether the request was read. Jetty creates a substitute for a request that it could
  /// not read.
  private static boolean isRead(Request request) {
    return !(request.getMethod().equals("BAD")
        && "/badMessage".equals(request.getHttpURI().getPath()));
  }

  /// Returns whether a request has been read whose answer is not completely written.
  boolean isAnswering() {
    return answering;
  }

  @Override
  protected HttpStreamOverHTTP1 newHttpStream(String method, String uri, HttpVersion version) {
    malformed = Optional.empty();
    try {
      return new Exchange(method, uri, version);
    } catch (IllegalArgumentException refused) {
      Target target = Target.of(uri);
      if (target.path().isEmpty()) {
        throw refused;
      }
      Exchange exchange = new Exchange(method, target.authority() + "/malformed", version);
      malformed = Optional.of(target.path());
      return exchange;
    }
  }

  /// A request and its answer.
  private final class Exchange extends HttpStreamOverHTTP1 {
    Exchange(String method, String uri, HttpVersion version) {
      super(method, uri, version);
    }

    @Override
    public Runnable headerComplete() {
      answering = true;
      return super.headerComplete();
    }

    @Override
    public void succeeded() {
      answering = false;
      super.succeeded();
    }

    @Override
    public void failed(Throwable failure) {
      answering = false;
      super.failed(failure);
    }
  }

  /// The request target (RFC 9112, section 3.2): a path, or a URL as for a proxy.
  ///
  /// @param authority `http://host`, or empty
  /// @param path as received; may be empty
  private record Target(String authority, String path) {
    static Target of(String text) {
      String whole = text.split("[?#]", 2)[0];
      int host = whole.startsWith("/") ? 0 : whole.indexOf("://") + 3;
      int slash = host == 2 ? -1 : whole.indexOf('/', host);
      return slash < 0
          ? new Target(whole, "")
          : new Target(whole.substring(0, slash), whole.substring(slash));
    }
  }
}

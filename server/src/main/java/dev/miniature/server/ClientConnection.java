package dev.miniature.server;

import java.util.Optional;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.internal.HttpConnection;

/// A connection on which one request after the other is read and answered.
///
/// It hands on every path, a malformed one too. Jetty gives up on `/%zz` and `/..` before any
/// handler sees them: it closes the connection, and nobody knows any more what was asked. Our own
/// grammar has an answer to them, the same as on Lambda. So Jetty is given another path, and
/// [#path(Request)] is the one that came.
///
/// And it knows whether an answer is under way until its last byte is written. Jetty counts an
/// answer when its first one is.
final class ClientConnection extends HttpConnection {
  private static final String NOTHING = "-";

  /// The path of the present request, where Jetty was given another.
  private volatile Optional<String> malformed = Optional.empty();

  private volatile boolean answering;

  ClientConnection(HttpConfiguration http, Connector connector, EndPoint endPoint) {
    super(http, connector, endPoint);
  }

  /// The path as the client sent it, without query; `-` where Jetty could not read one.
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

  /// The method as the client sent it; `-` where Jetty could not read one.
  static String method(Request request) {
    return isRead(request) ? request.getMethod() : NOTHING;
  }

  /// Who waits for the answer.
  static Client client(Request request) {
    EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
    return Client.at(
        endPoint.getRemoteSocketAddress(),
        () -> endPoint instanceof ClientEndPoint connected && connected.isClosedByClient());
  }

  /// Jetty makes up a request for what it could not read.
  private static boolean isRead(Request request) {
    return !(request.getMethod().equals("BAD")
        && "/badMessage".equals(request.getHttpURI().getPath()));
  }

  /// Whether a request has been read whose answer is not written to its end.
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

  /// One request and its answer.
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

  /// What a request asks for (RFC 9112, section 3.2): a path, or a URL where a proxy is meant.
  ///
  /// @param authority `http://host`, or nothing
  /// @param path as it came; empty where there is none
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

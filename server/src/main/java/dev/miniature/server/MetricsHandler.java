package dev.miniature.server;

import dev.miniature.metrics.ServerMetrics;
import dev.miniature.server.http.AllowedHosts;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Answers `/metrics`, and nothing else.
///
/// It answers only to the host names of the service, so that a page on the web cannot read the
/// numbers by pointing its own name at this machine. Its requests are neither logged nor counted.
final class MetricsHandler extends Handler.Abstract implements Request.Handler {
  static final String PATH = "/metrics";

  private static final Set<String> METHODS = Set.of("GET", "HEAD");

  private final AllowedHosts allowed;
  private final ServerMetrics metrics;

  MetricsHandler(AllowedHosts allowed, ServerMetrics metrics) {
    this.allowed = allowed;
    this.metrics = metrics;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (!Gate.caller(request).asksFor(allowed)) {
      return refuse(HttpStatus.MISDIRECTED_REQUEST_421, response, callback);
    }
    if (!PATH.equals(request.getHttpURI().getPath())) {
      return refuse(HttpStatus.NOT_FOUND_404, response, callback);
    }
    if (!METHODS.contains(request.getMethod())) {
      return refuse(HttpStatus.METHOD_NOT_ALLOWED_405, response, callback);
    }
    ServerMetrics.Scrape scrape =
        metrics.scrape(Optional.ofNullable(request.getHeaders().get(HttpHeader.ACCEPT)));
    return send(scrape.mediaType(), scrape.bytes(), response, callback);
  }

  /// Answers a request that Jetty refused.
  boolean refuse(Request request, Response response, Callback callback) {
    int status = Math.max(HttpStatus.BAD_REQUEST_400, response.getStatus());
    response.reset();
    return refuse(status, response, callback);
  }

  private static boolean refuse(int status, Response response, Callback callback) {
    response.setStatus(status);
    byte[] title = HttpStatus.getMessage(status).getBytes(StandardCharsets.US_ASCII);
    return send("text/plain", title, response, callback);
  }

  private static boolean send(String type, byte[] body, Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }
}

package dev.miniature.server;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Answers `GET /` with the playground, and passes everything else to the next handler.
final class PlaygroundHandler extends Handler.Wrapper {
  /// The content security policy: the page contains its own style and script, and loads only
  /// thumbnails.
  private static final String POLICY =
      "default-src 'none'; img-src 'self' data: blob:; connect-src 'self';"
          + " style-src 'unsafe-inline'; script-src 'unsafe-inline'; frame-ancestors 'none'";

  private final Playground playground;

  /// Puts the page in front of `next`.
  PlaygroundHandler(Playground playground, Handler next) {
    super(next);
    this.playground = playground;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (!reads || !"/".equals(request.getHttpURI().getPath())) {
      return super.handle(request, response, callback);
    }
    boolean json = wantsJson(request.getHeaders());
    byte[] body = json ? playground.facts() : playground.page();
    HttpFields.Mutable headers = response.getHeaders();
    headers.put(HttpHeader.CONTENT_TYPE, json ? "application/json" : "text/html; charset=utf-8");
    headers.put(HttpHeader.CONTENT_LENGTH, body.length);
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    headers.put(HttpHeader.VARY, "Accept");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Content-Security-Policy", POLICY);
    boolean head = request.getMethod().equals("HEAD");
    response.write(true, ByteBuffer.wrap(head ? new byte[0] : body), callback);
    return true;
  }

  /// Returns whether the request is for the list of originals instead of the page.
  static boolean wantsJson(HttpFields headers) {
    String accept = headers.get(HttpHeader.ACCEPT);
    return accept != null && accept.contains("application/json") && !accept.contains("html");
  }
}

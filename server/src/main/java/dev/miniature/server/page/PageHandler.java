package dev.miniature.server.page;

import dev.miniature.http.HttpReply;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Answers `GET /` with the page and everything below `/.miniature/` for it, and passes the other
/// requests to the next handler.
public final class PageHandler extends Handler.Wrapper {
  /// The start of the paths that belong to the page. No file of a folder is hidden by it, because
  /// names that begin with a dot are not originals there.
  public static final String PREFIX = "/.miniature/";

  /// The content security policy: scripts and styles are files of the page; pictures are
  /// thumbnails, or made by the page's scripts.
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final PageFiles files = new PageFiles();
  private final OriginalsApi originals;
  private final StylesApi styles;

  /// Puts the page in front of `next`.
  public PageHandler(PageParts parts, Handler next) {
    super(next);
    this.originals = parts.originals();
    this.styles = parts.styles();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = String.valueOf(request.getHttpURI().getPath());
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (path.equals("/") && reads) {
      send(files.page(), request, response, callback);
      return true;
    }
    if (path.startsWith(PREFIX)) {
      ApiRequest asked = ApiRequest.of(request, path.substring(PREFIX.length()));
      send(reply(asked), request, response, callback);
      return true;
    }
    return super.handle(request, response, callback);
  }

  private HttpReply reply(ApiRequest request) throws InterruptedException {
    try {
      return route(request);
    } catch (BadQueryException malformed) {
      return ApiReplies.problem(400, "Bad request", malformed.reason());
    } catch (IOException incomplete) {
      return ApiReplies.problem(400, "Incomplete", "The request broke off.");
    }
  }

  private HttpReply route(ApiRequest request)
      throws BadQueryException, IOException, InterruptedException {
    if (request.path().equals("originals")) {
      return originals.list(request);
    }
    if (request.path().equals("styles")) {
      return styles.styles(request);
    }
    Optional<String> key = request.below("originals");
    if (key.isPresent()) {
      return originals.one(request, key.get());
    }
    Optional<String> attempted = request.below("try");
    if (attempted.isPresent()) {
      return styles.attempt(request, attempted.get());
    }
    return request.below("page").flatMap(files::file).orElseGet(ApiReplies::notFound);
  }

  private static void send(HttpReply reply, Request request, Response response, Callback callback) {
    response.setStatus(reply.status());
    HttpFields.Mutable headers = response.getHeaders();
    reply
        .headers()
        .forEach((name, value) -> {
          if (!name.startsWith("Access-Control-")) {
            headers.put(name, value);
          }
        });
    headers.put("Cache-Control", "no-store");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Content-Security-Policy", POLICY);
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Referrer-Policy", "no-referrer");
    boolean head = request.getMethod().equals("HEAD");
    response.write(true, ByteBuffer.wrap(head ? new byte[0] : reply.body()), callback);
  }
}

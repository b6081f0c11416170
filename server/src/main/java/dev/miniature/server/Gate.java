package dev.miniature.server;

import dev.miniature.http.Health;
import dev.miniature.http.Readiness;
import dev.miniature.server.http.AllowedHosts;
import dev.miniature.server.http.Caller;
import dev.miniature.server.http.EndpointHandler;
import dev.miniature.server.page.PageHandler;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Refuses requests for foreign host names, and requests of foreign pages except for thumbnails,
/// before any other handler receives them.
///
/// A page of another origin may show thumbnails, so these are not refused; it cannot read their
/// pixels.
final class Gate extends Handler.Wrapper {
  /// The paths that simple load balancers ask for without naming a host.
  private static final Set<String> PROBES = Set.of(Health.PATH, Readiness.PATH);

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final AllowedHosts allowed;
  private final EndpointHandler answers;

  /// Creates a gate in front of `next`.
  ///
  /// @param answers sends the refusals
  Gate(AllowedHosts allowed, EndpointHandler answers, Handler next) {
    super(next);
    this.allowed = allowed;
    this.answers = answers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Caller caller = caller(request);
    String path = String.valueOf(request.getHttpURI().getPath());
    boolean probe = caller.namesNoHost() && PROBES.contains(path);
    if (!probe && !caller.asksFor(allowed)) {
      response.setStatus(421);
      return answers.refuse(request, response, callback);
    }
    if (caller.isForeignPage(allowed) && !isForEverybody(request, path)) {
      response.setStatus(403);
      return answers.refuse(request, response, callback);
    }
    return super.handle(request, response, callback);
  }

  private static boolean isForEverybody(Request request, String path) {
    return READING.contains(request.getMethod()) && !path.startsWith(PageHandler.PREFIX);
  }

  /// Returns the sender of a request.
  static Caller caller(Request request) {
    HttpFields headers = request.getHeaders();
    return Caller.of(
        headers.getFields(HttpHeader.HOST).stream().map(HttpField::getValue).toList(),
        request.getHttpURI().getAuthority(),
        headers.getFields(HttpHeader.ORIGIN).stream().map(HttpField::getValue).toList(),
        headers.getFields("Sec-Fetch-Site").stream().map(HttpField::getValue).toList());
  }
}

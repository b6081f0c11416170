package dev.miniature.server.folder;

import dev.miniature.server.http.AfterTheBody;
import dev.miniature.server.http.AllowedHosts;
import dev.miniature.server.http.Caller;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.shaded.org.eclipse.jetty.http.HttpField;
import org.gaul.shaded.org.eclipse.jetty.http.HttpFields;
import org.gaul.shaded.org.eclipse.jetty.http.HttpHeader;
import org.gaul.shaded.org.eclipse.jetty.io.Content;
import org.gaul.shaded.org.eclipse.jetty.server.Handler;
import org.gaul.shaded.org.eclipse.jetty.server.Request;
import org.gaul.shaded.org.eclipse.jetty.server.Response;
import org.gaul.shaded.org.eclipse.jetty.server.Server;
import org.gaul.shaded.org.eclipse.jetty.util.Callback;

/// Refuses requests to the S3 server that no S3 client sends: foreign host names, pages, forms, and
/// requests without a signature.
///
/// Headers make sure that a browser treats any answer as a download without origin and without
/// active content.
final class S3Gate extends Handler.Wrapper {
  /// The requests that S3 clients `POST`: batch deletes and multipart uploads.
  private static final Set<String> POSTED = Set.of("delete", "uploads", "uploadId");

  private final AllowedHosts allowed;

  private S3Gate(AllowedHosts allowed) {
    this.allowed = allowed;
  }

  /// Puts a gate in front of `proxy`, which must not have been started.
  ///
  /// S3Proxy has no API for this, so its Jetty server is read from a private field.
  static void before(S3Proxy proxy, AllowedHosts allowed) {
    try {
      var field = S3Proxy.class.getDeclaredField("server");
      field.setAccessible(true);
      ((Server) field.get(proxy)).insertHandler(new S3Gate(allowed));
    } catch (ReflectiveOperationException changed) {
      throw new IllegalStateException("This version of S3Proxy is not supported", changed);
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Response harmless = new Harmless(new AfterTheBody(response));
    Optional<String> refusal = refusal(request);
    if (refusal.isEmpty()) {
      return super.handle(request, harmless, callback);
    }
    harmless.setStatus(403);
    harmless.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/xml");
    String xml = "<Error><Code>AccessDenied</Code><Message>" + refusal.get() + "</Message></Error>";
    Content.Sink.write(harmless, true, request.getMethod().equals("HEAD") ? "" : xml, callback);
    return true;
  }

  private Optional<String> refusal(Request request) {
    Caller caller = caller(request);
    if (!caller.asksFor(allowed)) {
      return Optional.of("This host name is not allowed here. Add it with --allow-host.");
    }
    if (caller.isForeignPage(allowed)) {
      return Optional.of("Pages of other origins may not use this server.");
    }
    Set<String> query = Request.extractQueryParameters(request).getNames();
    String type = String.valueOf(request.getHeaders().get(HttpHeader.CONTENT_TYPE));
    boolean posts = request.getMethod().equals("POST");
    if (posts && (POSTED.stream().noneMatch(query::contains) || isForm(type))) {
      return Optional.of("Form uploads are not supported.");
    }
    if (query.stream().anyMatch(name -> lower(name).startsWith("response-"))) {
      return Optional.of("Response headers cannot be overridden.");
    }
    boolean signed =
        request.getHeaders().contains(HttpHeader.AUTHORIZATION)
            || query.contains("X-Amz-Signature");
    return signed ? Optional.empty() : Optional.of("Requests must be signed.");
  }

  private static boolean isForm(String type) {
    return lower(type).startsWith("multipart/form-data");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static Caller caller(Request request) {
    return Caller.of(
        values(request, "Host"),
        request.getHttpURI().getAuthority(),
        values(request, "Origin"),
        values(request, "Sec-Fetch-Site"));
  }

  private static List<String> values(Request request, String name) {
    return request.getHeaders().getFields(name).stream().map(HttpField::getValue).toList();
  }

  /// An answer whose security headers cannot be removed.
  private static final class Harmless extends Response.Wrapper {
    Harmless(Response wrapped) {
      super(wrapped.getRequest(), wrapped);
      mark();
    }

    private void mark() {
      HttpFields.Mutable headers = getHeaders();
      headers.put("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
      headers.put("X-Content-Type-Options", "nosniff");
      headers.put("Content-Disposition", "attachment");
      headers.put("Cross-Origin-Resource-Policy", "same-origin");
      headers.put("Cross-Origin-Opener-Policy", "same-origin");
      headers.put("Referrer-Policy", "no-referrer");
    }

    @Override
    public void reset() {
      super.reset();
      mark();
    }
  }
}

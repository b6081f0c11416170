package dev.miniature.server.http;

import dev.miniature.http.Endpoint;
import dev.miniature.http.HttpReply;
import dev.miniature.http.HttpRequest;
import dev.miniature.image.Deadline;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Passes Jetty's requests to the endpoint, and the endpoint's answers to Jetty.
public final class EndpointHandler extends Handler.Abstract implements Request.Handler {
  /// The time limit of API Gateway, so that both ways of running behave alike.
  private static final Duration LONGEST = Duration.ofSeconds(29);

  private final Function<Client, Endpoint> endpoints;
  private final boolean readByPages;
  private final BooleanSupplier isLast;
  private final AtomicBoolean cold = new AtomicBoolean(true);

  /// Creates a handler for these endpoints.
  ///
  /// @param endpoints returns the endpoint for a client
  /// @param readByPages whether scripts of every origin may read the answers (CORS)
  /// @param isLast whether connections end with their next answer, because the server is about to
  ///   stop; a client would else lose a request that it sends at that moment
  public EndpointHandler(
      Function<Client, Endpoint> endpoints, boolean readByPages, BooleanSupplier isLast) {
    this.endpoints = endpoints;
    this.readByPages = readByPages;
    this.isLast = isLast;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Client client = ClientConnection.client(request);
    send(endpoints.apply(client).answer(translated(request)), response, callback);
    return true;
  }

  /// Returns the answer of an endpoint to a GET of another path by the same client.
  public static HttpReply get(Request request, String path, Endpoint endpoint) {
    HttpRequest get =
        new HttpRequest(
            "GET",
            path,
            Optional.empty(),
            header(request, HttpHeader.ACCEPT),
            newRequestId(),
            Deadline.in(LONGEST),
            false);
    return endpoint.answer(get);
  }

  /// Answers a request that Jetty refused.
  public boolean refuse(Request request, Response response, Callback callback) {
    int status = Math.max(400, response.getStatus());
    response.reset();
    HttpRequest unread =
        HttpRequest.refused(
            ClientConnection.method(request), ClientConnection.path(request), newRequestId());
    send(endpoints.apply(Client.STAYING).refuse(status, unread), response, callback);
    return true;
  }

  private HttpRequest translated(Request request) {
    return new HttpRequest(
        request.getMethod(),
        ClientConnection.path(request),
        header(request, HttpHeader.IF_NONE_MATCH),
        header(request, HttpHeader.ACCEPT),
        newRequestId(),
        Deadline.in(LONGEST),
        cold.getAndSet(false));
  }

  private static Optional<String> header(Request request, HttpHeader name) {
    List<String> values = request.getHeaders().getValuesList(name);
    return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
  }

  private static String newRequestId() {
    return String.format(Locale.ROOT, "%016x", ThreadLocalRandom.current().nextLong());
  }

  private void send(HttpReply reply, Response response, Callback callback) {
    response.setStatus(reply.status());
    reply
        .headers()
        .forEach((name, value) -> {
          if (readByPages || !name.startsWith("Access-Control-")) {
            response.getHeaders().put(name, value);
          }
        });
    if (isLast.getAsBoolean()) {
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
    }
    // If Jetty knows that no body follows, it sets a length of 0 for answers without their own
    // body: HEAD, and 304, for which a shared cache would use it (RFC 9110, section 8.6).
    boolean last = reply.headers().containsKey("Content-Length");
    response.write(last, ByteBuffer.wrap(reply.body()), callback);
  }
}

package dev.miniature.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import dev.miniature.http.HttpRequest;
import dev.miniature.image.Deadline;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An event of a REST API of API Gateway, with proxy integration on `/{proxy+}`.
///
/// The path is taken from `pathParameters.proxy`, the only place where it is neither decoded nor
/// mixed with a stage or a base path. An HTTP API decodes it (and says `version`), and other
/// services do not have it, so their events name nothing that could be asked for.
final class RestEvent {
  private static final Map<String, String> NONE = Map.of();

  private RestEvent() {}

  /// The request in `event`; with an empty path, which is answered 400, if the event has another
  /// shape.
  ///
  /// @param invocation Lambda's own id, for events that have none
  static HttpRequest read(
      @Nullable APIGatewayProxyRequestEvent event,
      String invocation,
      Deadline deadline,
      boolean cold) {
    if (event == null) {
      return new HttpRequest(
          "GET", "", Optional.empty(), Optional.empty(), invocation, deadline, cold);
    }
    return new HttpRequest(
        event.getHttpMethod() == null ? "GET" : event.getHttpMethod(),
        path(event),
        header(event, "If-None-Match"),
        header(event, "Accept"),
        requestId(event).orElse(invocation),
        deadline,
        cold);
  }

  private static String path(APIGatewayProxyRequestEvent event) {
    boolean rest = event.getVersion() == null && event.getHttpMethod() != null;
    String proxy = orNone(event.getPathParameters()).get("proxy");
    if (rest && proxy != null) {
      return "/" + proxy;
    }
    return rest && "/".equals(event.getResource()) ? "/" : "";
  }

  private static Optional<String> requestId(APIGatewayProxyRequestEvent event) {
    return Optional.ofNullable(event.getRequestContext()).map(context -> context.getRequestId());
  }

  /// Names of headers arrive as the client wrote them.
  private static Optional<String> header(APIGatewayProxyRequestEvent event, String name) {
    return orNone(event.getHeaders()).entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Map<String, String> orNone(@Nullable Map<String, String> map) {
    return map == null ? NONE : map;
  }
}

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
  /// What an event of another shape is answered.
  static final String ANOTHER_SHAPE =
      "The event is not one of a REST API of API Gateway with proxy integration on /{proxy+}.";

  private static final Map<String, String> NONE = Map.of();

  private RestEvent() {}

  /// The request in `event`, or empty if the event has another shape.
  ///
  /// @param invocation Lambda's own id, for events that have none
  static Optional<HttpRequest> read(
      @Nullable APIGatewayProxyRequestEvent event,
      String invocation,
      Deadline deadline,
      boolean cold) {
    if (event == null || event.getHttpMethod() == null || event.getVersion() != null) {
      return Optional.empty();
    }
    return path(event)
        .map(path ->
            new HttpRequest(
                event.getHttpMethod(),
                path,
                header(event, "If-None-Match"),
                header(event, "Accept"),
                requestId(event).orElse(invocation),
                deadline,
                cold));
  }

  private static Optional<String> path(APIGatewayProxyRequestEvent event) {
    String proxy = orNone(event.getPathParameters()).get("proxy");
    if (proxy != null) {
      return Optional.of("/" + proxy);
    }
    return "/".equals(event.getResource()) ? Optional.of("/") : Optional.empty();
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

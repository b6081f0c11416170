package dev.miniature.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import dev.miniature.http.HttpRequest;
import dev.miniature.image.Deadline;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An event of a REST API of API Gateway, with proxy integration on `/{proxy+}`.
///
/// The path is taken from `pathParameters.proxy`, the only place where it is neither decoded nor
/// mixed with a stage or a base path. Doubled and trailing slashes are lost there, so they are
/// looked for in the paths that the event has besides, which still have them. An HTTP API decodes
/// the parameter (and says `version`), and other services do not have it, so their events name
/// nothing that could be asked for.
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

  /// What can be told in the log of an event that is no request.
  static HttpRequest refused(@Nullable APIGatewayProxyRequestEvent event, String invocation) {
    Optional<APIGatewayProxyRequestEvent> any = Optional.ofNullable(event);
    return HttpRequest.refused(
        any.map(each -> each.getHttpMethod()).orElse("-"),
        any.map(each -> each.getPath()).orElse("-"),
        invocation);
  }

  private static Optional<String> path(APIGatewayProxyRequestEvent event) {
    String proxy = orNone(event.getPathParameters()).get("proxy");
    if (proxy != null) {
      return Optional.of(withItsSlashes("/" + proxy, event, RestEvent::hasEmptyName));
    }
    return "/".equals(event.getResource())
        ? Optional.of(withItsSlashes("/", event, path -> path.contains("//")))
        : Optional.empty();
  }

  /// `path`, or the first of the event's own paths that has an empty name in it, which is then
  /// refused like the same path anywhere else. Those begin with a base path or a stage, which does
  /// not matter any more.
  private static String withItsSlashes(
      String path, APIGatewayProxyRequestEvent event, Predicate<String> isOdd) {
    Stream<Optional<String>> paths =
        Stream.of(
            Optional.of(path).filter(isOdd),
            Optional.ofNullable(event.getPath()).filter(isOdd),
            Optional.ofNullable(event.getRequestContext())
                .map(context -> context.getPath())
                .filter(isOdd));
    return paths.flatMap(Optional::stream).findFirst().orElse(path);
  }

  private static boolean hasEmptyName(String path) {
    return path.contains("//") || path.endsWith("/");
  }

  private static Optional<String> requestId(APIGatewayProxyRequestEvent event) {
    return Optional.ofNullable(event.getRequestContext()).map(context -> context.getRequestId());
  }

  /// Names of headers arrive as the client wrote them; values may be missing. A header that was
  /// sent several times is whole only among the multi-value ones.
  private static Optional<String> header(APIGatewayProxyRequestEvent event, String name) {
    return repeated(event, name).or(() -> single(event, name));
  }

  private static Optional<String> repeated(APIGatewayProxyRequestEvent event, String name) {
    Map<String, List<String>> headers = event.getMultiValueHeaders();
    return headers == null
        ? Optional.empty()
        : headers.entrySet().stream()
            .filter(header -> name.equalsIgnoreCase(header.getKey()))
            .map(Map.Entry::getValue)
            .filter(Objects::nonNull)
            .flatMap(List::stream)
            .filter(Objects::nonNull)
            .reduce((first, next) -> first + ", " + next);
  }

  private static Optional<String> single(APIGatewayProxyRequestEvent event, String name) {
    return orNone(event.getHeaders()).entrySet().stream()
        .filter(header -> name.equalsIgnoreCase(header.getKey()))
        .map(Map.Entry::getValue)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static Map<String, String> orNone(@Nullable Map<String, String> map) {
    return map == null ? NONE : map;
  }
}

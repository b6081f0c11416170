package dev.miniature.lambda;

import dev.miniature.http.HttpRequest;
import dev.miniature.image.Deadline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// An event of an API Gateway REST API with proxy integration on `/{proxy+}`.
///
/// The path comes from `pathParameters.proxy`, the only field in which it is neither decoded nor
/// combined with a stage or a base path. That field loses doubled and trailing slashes, so they are
/// taken from the event's other paths, which contain them. An HTTP API decodes the parameter (and
/// sets `version`), and other services do not set it, so their events contain no usable request.
///
/// @param method `httpMethod`
/// @param hasVersion whether there is a `version` of any kind
/// @param resource the path of the API resource
/// @param proxy the value of `{proxy+}`
/// @param path the event's own path
/// @param contextPath the path in `requestContext`
/// @param requestId API Gateway's id of the request
/// @param headers the values of each header, in order, by its name in lower case
record RestEvent(
    Optional<String> method,
    boolean hasVersion,
    Optional<String> resource,
    Optional<String> proxy,
    Optional<String> path,
    Optional<String> contextPath,
    Optional<String> requestId,
    Map<String, List<String>> headers) {
  /// The answer to events of another shape.
  static final String ANOTHER_SHAPE =
      "The event is not one of a REST API of API Gateway with proxy integration on /{proxy+}.";

  private static final String UNKNOWN = "-";

  /// Copies the headers.
  RestEvent {
    headers = Map.copyOf(headers);
  }

  /// Returns the request in this event, or empty if the event has another shape.
  ///
  /// @param invocation Lambda's own id, for events without one
  Optional<HttpRequest> request(String invocation, Deadline deadline, boolean cold) {
    if (method.isEmpty() || hasVersion) {
      return Optional.empty();
    }
    return asked()
        .map(asked ->
            new HttpRequest(
                method.get(),
                asked,
                header("if-none-match"),
                header("accept"),
                requestId.orElse(invocation),
                deadline,
                cold));
  }

  /// Returns the loggable part of an event of another shape.
  HttpRequest refused(String invocation) {
    return HttpRequest.refused(method.orElse(UNKNOWN), path.orElse(UNKNOWN), invocation);
  }

  private Optional<String> asked() {
    if (proxy.isPresent()) {
      return Optional.of(withItsSlashes("/" + proxy.get(), RestEvent::hasEmptyName));
    }
    return resource
        .filter("/"::equals)
        .map(root -> withItsSlashes(root, each -> each.contains("//")));
  }

  /// Returns `asked`, or the first of the event's own paths that contains an empty segment, which
  /// is then refused like the same path elsewhere. These paths begin with a base path or a stage,
  /// which does not matter for a refused request.
  private String withItsSlashes(String asked, Predicate<String> isOdd) {
    return Stream.of(Optional.of(asked), path, contextPath)
        .flatMap(Optional::stream)
        .filter(isOdd)
        .findFirst()
        .orElse(asked);
  }

  private static boolean hasEmptyName(String path) {
    return path.contains("//") || path.endsWith("/");
  }

  private Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).map(values -> String.join(", ", values));
  }
}

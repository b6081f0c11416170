package dev.miniature.lambda;

import dev.miniature.http.HttpRequest;
import dev.miniature.image.Deadline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// An event of a REST API of API Gateway, with proxy integration on `/{proxy+}`.
///
/// The path is taken from `pathParameters.proxy`, the only place where it is neither decoded nor
/// mixed with a stage or a base path. Doubled and trailing slashes are lost there, so they are
/// looked for in the paths that the event has besides, which still have them. An HTTP API decodes
/// the parameter (and says `version`), and other services do not have it, so their events name
/// nothing that could be asked for.
///
/// @param method `httpMethod`
/// @param hasVersion whether there is a `version`, whatever it is
/// @param resource the path of the API that the event came through
/// @param proxy what stands for `{proxy+}`
/// @param path the event's own
/// @param contextPath the one of its `requestContext`
/// @param requestId as API Gateway calls the request
/// @param headers the values of each, in order, by its name in lower case
record RestEvent(
    Optional<String> method,
    boolean hasVersion,
    Optional<String> resource,
    Optional<String> proxy,
    Optional<String> path,
    Optional<String> contextPath,
    Optional<String> requestId,
    Map<String, List<String>> headers) {
  /// What an event of another shape is answered.
  static final String ANOTHER_SHAPE =
      "The event is not one of a REST API of API Gateway with proxy integration on /{proxy+}.";

  private static final String UNKNOWN = "-";

  /// Keeps a copy of the headers.
  RestEvent {
    headers = Map.copyOf(headers);
  }

  /// The request in it, or empty if the event has another shape.
  ///
  /// @param invocation Lambda's own id, for events that have none
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

  /// What can be told in the log of an event of another shape.
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

  /// `asked`, or the first of the event's own paths that has an empty name in it, which is then
  /// refused like the same path anywhere else. Those begin with a base path or a stage, which does
  /// not matter any more.
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

package dev.miniature.infra;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.services.apigateway.GatewayResponseOptions;
import software.amazon.awscdk.services.apigateway.ResponseType;
import software.amazon.awscdk.services.apigateway.RestApi;

/// The gateway's own error responses: in the wording of the service, and never cached, so that an
/// error ends with its cause.
final class GatewayErrors {
  private record Answer(
      String id, ResponseType type, String status, String title, String detail, String more) {}

  private static final List<Answer> ANSWERS =
      List.of(
          new Answer(
              "NoKey",
              ResponseType.INVALID_API_KEY,
              "403",
              "Forbidden",
              "Use the distribution, not its origin.",
              ""),
          new Answer(
              "NoMethod",
              ResponseType.MISSING_AUTHENTICATION_TOKEN,
              "405",
              "Method not allowed",
              "Thumbnails can only be read: GET, HEAD or OPTIONS.",
              "Allow=GET, HEAD, OPTIONS"),
          new Answer(
              "TooMany",
              ResponseType.THROTTLED,
              "429",
              "Too many requests",
              "Try again in a moment.",
              "Retry-After=1"),
          new Answer(
              "TooLate",
              ResponseType.INTEGRATION_TIMEOUT,
              "504",
              "Out of time",
              "The function did not answer in time. Try again.",
              "Retry-After=1"),
          new Answer(
              "Fault",
              ResponseType.DEFAULT_5_XX,
              "",
              "Unavailable",
              "The function could not be called. Try again.",
              "Retry-After=1"),
          new Answer(
              "Refused",
              ResponseType.DEFAULT_4_XX,
              "",
              "Refused",
              "The gateway refused the request.",
              ""));

  private GatewayErrors() {}

  static void addTo(RestApi api) {
    ANSWERS.forEach(answer -> api.addGatewayResponse(answer.id, options(answer)));
  }

  private static GatewayResponseOptions options(Answer answer) {
    Map<String, String> headers = new TreeMap<>();
    headers.put("Cache-Control", "'no-store'");
    headers.put("Access-Control-Allow-Origin", "'*'");
    if (!answer.more.isEmpty()) {
      int at = answer.more.indexOf('=');
      headers.put(answer.more.substring(0, at), "'" + answer.more.substring(at + 1) + "'");
    }
    GatewayResponseOptions.Builder options =
        GatewayResponseOptions.builder()
            .type(answer.type)
            .responseHeaders(headers)
            .templates(Map.of("application/json", body(answer)));
    if (!answer.status.isEmpty()) {
      options.statusCode(answer.status);
    }
    return options.build();
  }

  private static String body(Answer answer) {
    return String.format(
        Locale.ROOT,
        "{\"title\":\"%s\",\"detail\":\"%s\",\"requestId\":\"$context.requestId\"}",
        answer.title,
        answer.detail);
  }
}

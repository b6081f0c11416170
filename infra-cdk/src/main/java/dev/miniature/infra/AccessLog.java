package dev.miniature.infra;

import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awscdk.services.apigateway.AccessLogFormat;

/// One line of JSON for each request at the gateway, refused ones among them. The function's own
/// log has the same `requestId`.
final class AccessLog {
  /// Names of fields, and API Gateway's variables. All are written as text, since `-` stands where
  /// there is no value.
  private static final List<List<String>> FIELDS =
      List.of(
          List.of("requestId", "requestId"),
          List.of("time", "requestTime"),
          List.of("method", "httpMethod"),
          List.of("path", "path"),
          List.of("status", "status"),
          List.of("bytes", "responseLength"),
          List.of("latencyMs", "responseLatency"),
          List.of("functionMs", "integration.latency"),
          List.of("functionStatus", "integration.status"),
          List.of("refused", "error.responseType"),
          List.of("ip", "identity.sourceIp"),
          List.of("trace", "xrayTraceId"));

  static final AccessLogFormat FORMAT =
      AccessLogFormat.custom(
          FIELDS.stream()
              .map(field -> "\"" + field.getFirst() + "\":\"$context." + field.getLast() + "\"")
              .collect(Collectors.joining(",", "{", "}")));

  private AccessLog() {}
}

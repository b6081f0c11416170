package dev.miniature.infra;

import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awscdk.services.apigateway.AccessLogFormat;

/// Writes one line of JSON for each request at the gateway, including refused ones. The function's
/// log has the same `requestId`.
final class AccessLog {
  /// Field names, and API Gateway's variables. All are strings, because missing values appear as
  /// `-`.
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

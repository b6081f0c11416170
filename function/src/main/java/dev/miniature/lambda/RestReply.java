package dev.miniature.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.miniature.http.HttpReply;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// A reply as API Gateway takes it. Pictures travel as base64; the API turns them into bytes again.
final class RestReply {
  private RestReply() {}

  static APIGatewayProxyResponseEvent of(HttpReply reply) {
    boolean binary = reply.body().length > 0 && !reply.isText();
    return new APIGatewayProxyResponseEvent()
        .withStatusCode(reply.status())
        .withHeaders(reply.headers())
        .withIsBase64Encoded(binary)
        .withBody(
            binary
                ? Base64.getEncoder().encodeToString(reply.body())
                : new String(reply.body(), StandardCharsets.UTF_8));
  }
}

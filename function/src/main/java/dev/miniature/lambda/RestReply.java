package dev.miniature.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.miniature.http.HttpReply;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// A reply as API Gateway takes it. Pictures travel as base64; the API turns them into bytes again.
///
/// Each has a `Content-Type`, or API Gateway would call it `application/json`, a thumbnail that has
/// not changed, too. Where it is not known, what is said is that it is not known: the extension of
/// a path is only a guess.
final class RestReply {
  private static final String CONTENT_TYPE = "Content-Type";
  private static final String UNKNOWN = "application/octet-stream";

  private RestReply() {}

  static APIGatewayProxyResponseEvent of(HttpReply reply) {
    boolean binary = reply.body().length > 0 && !reply.isText();
    return new APIGatewayProxyResponseEvent()
        .withStatusCode(reply.status())
        .withHeaders(typed(reply).headers())
        .withIsBase64Encoded(binary)
        .withBody(
            binary
                ? Base64.getEncoder().encodeToString(reply.body())
                : new String(reply.body(), StandardCharsets.UTF_8));
  }

  private static HttpReply typed(HttpReply reply) {
    return reply.headers().containsKey(CONTENT_TYPE) ? reply : reply.with(CONTENT_TYPE, UNKNOWN);
  }
}

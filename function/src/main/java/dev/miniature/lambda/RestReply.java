package dev.miniature.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.miniature.http.HttpReply;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A reply in API Gateway's format. Pictures are encoded as base64, which the gateway decodes.
///
/// Every reply has a `Content-Type`, even 304, because API Gateway would otherwise set
/// `application/json`. If the type is unknown, the reply says so, because the extension of a path
/// is only a guess.
final class RestReply {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final String CONTENT_TYPE = "Content-Type";
  private static final String UNKNOWN = "application/octet-stream";

  private RestReply() {}

  /// Writes `reply`, and does not close `out`.
  static void write(HttpReply reply, OutputStream out) throws IOException {
    boolean binary = reply.body().length > 0 && !reply.isText();
    try (JsonGenerator json =
        FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      json.writeStartObject();
      json.writeNumberField("statusCode", reply.status());
      json.writeObjectFieldStart("headers");
      for (Map.Entry<String, String> header : typed(reply).headers().entrySet()) {
        json.writeStringField(header.getKey(), header.getValue());
      }
      json.writeEndObject();
      json.writeBooleanField("isBase64Encoded", binary);
      if (binary) {
        json.writeBinaryField("body", reply.body());
      } else {
        json.writeStringField("body", new String(reply.body(), StandardCharsets.UTF_8));
      }
      json.writeEndObject();
    }
  }

  private static HttpReply typed(HttpReply reply) {
    return reply.headers().containsKey(CONTENT_TYPE) ? reply : reply.with(CONTENT_TYPE, UNKNOWN);
  }
}

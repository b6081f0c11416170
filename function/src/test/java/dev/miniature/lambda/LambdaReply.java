package dev.miniature.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/// The function's reply, read as strictly as API Gateway reads it: an unknown field, or a header
/// that is not a string, is an error ("Malformed Lambda proxy response").
public final class LambdaReply {
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private int status;
  private String text = "";
  private boolean base64;

  private LambdaReply() {}

  public static LambdaReply of(RuntimeApi.Said said) {
    assertThat(said.what()).as("%.500s", said.text()).isEqualTo("response");
    LambdaReply reply = new LambdaReply();
    try (JsonParser json = new JsonFactory().createParser(said.text())) {
      assertThat(json.nextToken()).isEqualTo(JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        reply.read(json.currentName(), json);
      }
    } catch (IOException noJson) {
      throw new UncheckedIOException(noJson);
    }
    return reply;
  }

  public int status() {
    return status;
  }

  public Map<String, String> headers() {
    return headers;
  }

  /// Returns the header with this name, in any case; empty if there is none.
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  public boolean isBase64() {
    return base64;
  }

  /// Returns the body as received, which may be base64.
  public String text() {
    return text;
  }

  /// Returns the body that the client receives.
  public byte[] body() {
    return base64 ? Base64.getDecoder().decode(text) : text.getBytes(StandardCharsets.UTF_8);
  }

  private void read(String field, JsonParser json) throws IOException {
    JsonToken value = json.nextToken();
    switch (field) {
      case "statusCode" -> status = json.getIntValue();
      case "isBase64Encoded" -> base64 = json.getBooleanValue();
      case "body" -> text = value == JsonToken.VALUE_NULL ? "" : json.getText();
      case "headers" -> readHeaders(json);
      case "multiValueHeaders" -> assertThat(value).isEqualTo(JsonToken.VALUE_NULL);
      default -> throw new AssertionError("API Gateway knows no field " + field);
    }
  }

  private void readHeaders(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      assertThat(json.nextToken()).isEqualTo(JsonToken.VALUE_STRING);
      headers.put(json.currentName(), json.getText());
    }
  }
}

package dev.miniature.fuzz.trial;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Events that may reach the function: from a REST API with unusual paths and headers; with fields
/// missing, null or of another type; from other services; and damaged.
final class OddEvents {
  private static final List<String> METHODS =
      List.of("GET", "GET", "GET", "GET", "HEAD", "OPTIONS", "POST", "get", "", "X\u0000");

  private static final List<String> ODD_VALUES =
      List.of(
          "null",
          "{}",
          "[]",
          "\"\"",
          "0",
          "true",
          "\"x\"",
          "{\"a\":null}",
          "[null]",
          "-1e999",
          "{\"proxy\":null}",
          "{\"If-None-Match\":null}",
          "{\"accept\":null,\"x\":null}",
          "{\"If-None-Match\":[null]}",
          "{\"a\":[\"b\"]}",
          "{\"a\":{\"b\":{}}}");

  private static final List<String> HEADERS =
      List.of(
          "\"accept\":\"image/webp\"",
          "\"Accept\":\"*/*;q=x\"",
          "\"If-None-Match\":\"*\"",
          "\"if-none-match\":\"\\\"x\\\", W/\\\"y\\\"\"",
          "\"If-None-Match\":null",
          "\"Accept\":null",
          "\"X\":\"\\u0000\"",
          "\"\":\"\"",
          "\"Host\":\"evil.example\"",
          "\"If-None-Match\":\"\\\"\"");

  private OddEvents() {}

  /// Returns the event for this number.
  static byte[] of(long number) {
    SplittableRandom random = new SplittableRandom(number);
    StringBuilder json = new StringBuilder("{");
    String path = OddPaths.any(random);
    String proxy = path.startsWith("/") ? path.substring(1) : path;
    field(json, "resource", "\"/{proxy+}\"", random);
    field(json, "path", quoted(path), random);
    field(json, "httpMethod", quoted(OddPaths.of(METHODS, random)), random);
    field(json, "headers", headers(random), random);
    field(json, "multiValueHeaders", "{\"accept\":[\"image/avif\",\"*/*\"]}", random);
    field(json, "queryStringParameters", "{\"w\":\"100%\"}", random);
    field(json, "pathParameters", "{\"proxy\":" + quoted(proxy) + "}", random);
    field(json, "stageVariables", "null", random);
    field(
        json,
        "requestContext",
        "{\"requestId\":\"r\",\"stage\":\"live\",\"identity\":{\"sourceIp\":\"192.0.2.1\"}}",
        random);
    field(json, "body", "null", random);
    field(json, "isBase64Encoded", "false", random);
    if (random.nextInt(20) == 0) {
      field(json, "version", "\"2.0\"", random);
    }
    json.setCharAt(json.length() - 1, '}');
    return damaged(json.toString().getBytes(StandardCharsets.UTF_8), random);
  }

  private static void field(StringBuilder json, String name, String value, RandomGenerator random) {
    int chance = random.nextInt(40);
    if (chance > 0) {
      String said = chance == 1 ? OddPaths.of(ODD_VALUES, random) : value;
      json.append('"').append(name).append("\":").append(said).append(',');
    }
  }

  private static String headers(RandomGenerator random) {
    StringBuilder json = new StringBuilder("{\"Via\":\"2.0 example\"");
    for (int i = random.nextInt(3); i > 0; i--) {
      json.append(',').append(OddPaths.of(HEADERS, random));
    }
    return json.append('}').toString();
  }

  private static byte[] damaged(byte[] event, RandomGenerator random) {
    if (random.nextInt(20) == 0) {
      event[random.nextInt(event.length)] = (byte) random.nextInt(256);
    }
    return event;
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter < ' ' || letter == '"' || letter == '\\') {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
      } else {
        quoted.append(letter);
      }
    }
    return quoted.append('"').toString();
  }
}

package dev.miniature.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Events as AWS sends them.
public final class Events {
  private Events() {}

  /// A GET through a REST API behind CloudFront, as recorded, but for the path.
  ///
  /// @param proxy without the slash at the beginning, percent-encoded
  public static String get(String proxy) {
    return by("GET", proxy);
  }

  /// The same from a client that has the thumbnail of this `ETag`.
  static String get(String proxy, String tag) {
    return rest("GET", proxy).replace("$TAG", tag.replace("\"", "\\\""));
  }

  /// The same by another method.
  static String by(String method, String proxy) {
    return rest(method, proxy).replaceAll("\\s+\"if-NONE-match\": [^\n]*", "");
  }

  /// A GET of a path whose slashes API Gateway took out of the parameter, and left in the paths.
  static String withOddSlashes(String raw, String proxy) {
    return get("RAW")
        .replace("\"path\": \"/RAW\"", "\"path\": \"" + raw + "\"")
        .replace("\"/live/RAW\"", "\"/live" + raw + "\"")
        .replace("\"proxy\": \"RAW\"", "\"proxy\": \"" + proxy + "\"");
  }

  /// One of an HTTP API, which this function does not serve.
  static String httpApi() {
    return read("http-api-event.json");
  }

  /// One of a service that has nothing to do with HTTP.
  static String sqs() {
    return read("sqs-event.json");
  }

  private static String rest(String method, String proxy) {
    return read("rest-event.json").replace("$METHOD", method).replace("$PROXY", proxy);
  }

  private static String read(String file) {
    try (InputStream in = Events.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

package dev.miniature.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Events as AWS sends them.
public final class Events {
  private Events() {}

  /// Returns a GET through a REST API behind CloudFront, as recorded, with another path.
  ///
  /// @param proxy the percent-encoded path without leading slash
  public static String get(String proxy) {
    return by("GET", proxy);
  }

  /// Returns the same request from a client that has the thumbnail with this `ETag`.
  static String get(String proxy, String tag) {
    return rest("GET", proxy).replace("$TAG", tag.replace("\"", "\\\""));
  }

  /// Returns the same request with another method.
  static String by(String method, String proxy) {
    return rest(method, proxy).replaceAll("\\s+\"if-NONE-match\": [^\n]*", "");
  }

  /// Returns a GET of a path whose doubled slashes API Gateway removed from the parameter but not
  /// from the paths.
  static String withOddSlashes(String raw, String proxy) {
    return get("RAW")
        .replace("\"path\": \"/RAW\"", "\"path\": \"" + raw + "\"")
        .replace("\"/live/RAW\"", "\"/live" + raw + "\"")
        .replace("\"proxy\": \"RAW\"", "\"proxy\": \"" + proxy + "\"");
  }

  /// Returns an event of an HTTP API, which this function does not support.
  static String httpApi() {
    return read("http-api-event.json");
  }

  /// Returns an event of a service unrelated to HTTP.
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

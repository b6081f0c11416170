package dev.miniature.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// What to send back.
///
/// The body is handed over, not copied. `Content-Length` stands among the headers where there is a
/// body, or would be one.
public final class HttpReply {
  private static final byte[] NOTHING = {};

  private final int status;
  private final SequencedMap<String, String> headers;
  private final byte[] body;

  private HttpReply(int status, SequencedMap<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /// An answer without a body. Every answer may be read by scripts of every origin, and by none as
  /// something that it is not.
  static HttpReply of(int status) {
    SequencedMap<String, String> headers = new LinkedHashMap<>();
    headers.put("Access-Control-Allow-Origin", "*");
    headers.put("X-Content-Type-Options", "nosniff");
    return new HttpReply(status, headers, NOTHING);
  }

  /// The same with one more header.
  public HttpReply with(String name, String value) {
    SequencedMap<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new HttpReply(status, more, body);
  }

  /// The same with a body.
  HttpReply withBody(String contentType, byte[] bytes) {
    HttpReply reply =
        with("Content-Type", contentType).with("Content-Length", Integer.toString(bytes.length));
    return new HttpReply(status, reply.headers, bytes);
  }

  /// What a HEAD gets of it.
  public HttpReply withoutBody() {
    return new HttpReply(status, headers, NOTHING);
  }

  /// The status code.
  public int status() {
    return status;
  }

  /// Names and values, in the order they are sent.
  public Map<String, String> headers() {
    return headers;
  }

  /// The body itself, not a copy; empty where there is none.
  public byte[] body() {
    return body;
  }

  /// Whether the body is text, so that a gateway can pass it on as it is.
  public boolean isText() {
    return headers.getOrDefault("Content-Type", "").contains("json");
  }
}

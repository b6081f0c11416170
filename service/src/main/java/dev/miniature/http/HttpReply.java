package dev.miniature.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// A reply to send.
///
/// The body is not copied. `Content-Length` is among the headers if there is a body, or would be
/// one for a GET.
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

  /// Creates a reply without a body. Its headers let scripts of every origin read it, and forbid
  /// content sniffing.
  public static HttpReply of(int status) {
    SequencedMap<String, String> headers = new LinkedHashMap<>();
    headers.put("Access-Control-Allow-Origin", "*");
    headers.put("X-Content-Type-Options", "nosniff");
    return new HttpReply(status, headers, NOTHING);
  }

  /// Returns the same reply with one more header.
  public HttpReply with(String name, String value) {
    SequencedMap<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new HttpReply(status, more, body);
  }

  /// Returns the same reply with a body.
  public HttpReply withBody(String contentType, byte[] bytes) {
    HttpReply reply =
        with("Content-Type", contentType).with("Content-Length", Integer.toString(bytes.length));
    return new HttpReply(status, reply.headers, bytes);
  }

  /// Returns the reply to a HEAD request.
  public HttpReply withoutBody() {
    return new HttpReply(status, headers, NOTHING);
  }

  /// Returns the status code.
  public int status() {
    return status;
  }

  /// Returns the header names and values in the order in which they are sent.
  public Map<String, String> headers() {
    return headers;
  }

  /// Returns the body without copying it; empty if there is none.
  public byte[] body() {
    return body;
  }

  /// Returns whether the body is text, which a gateway passes on unchanged.
  public boolean isText() {
    return headers.getOrDefault("Content-Type", "").contains("json");
  }
}

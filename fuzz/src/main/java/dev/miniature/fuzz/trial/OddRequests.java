package dev.miniature.fuzz.trial;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Input for a socket: requests with unusual paths, methods, versions and headers, and damaged
/// ones.
final class OddRequests {
  private static final List<String> METHODS =
      List.of(
          "GET",
          "GET",
          "GET",
          "GET",
          "GET",
          "HEAD",
          "HEAD",
          "OPTIONS",
          "POST",
          "PUT",
          "DELETE",
          "TRACE",
          "CONNECT",
          "PROPFIND",
          "get",
          "BREW",
          "G\u0000T",
          "",
          "PRI",
          "X".repeat(300));

  private static final List<String> VERSIONS =
      List.of(
          "HTTP/1.1",
          "HTTP/1.1",
          "HTTP/1.1",
          "HTTP/1.1",
          "HTTP/1.0",
          "HTTP/2.0",
          "HTTP/9.9",
          "HTTP",
          "",
          "http/1.1",
          "HTTP/1.1 x");

  private static final List<String> HEADERS =
      List.of(
          "Accept: image/webp",
          "Accept: image/avif,image/webp,*/*;q=0.8",
          "Accept: */*;q=x",
          "Accept: " + "image/webp,".repeat(500),
          "Accept: ;;;,,,",
          "Accept:",
          "If-None-Match: *",
          "If-None-Match: \"x\"",
          "If-None-Match: W/\"x\", \"y\"",
          "If-None-Match: \"",
          "If-None-Match: " + "\"x\",".repeat(900),
          "If-None-Match: ,,,",
          "Range: bytes=0-1",
          "Range: bytes=9-1",
          "Expect: 100-continue",
          "Expect: x",
          "Content-Length: 3",
          "Content-Length: 0",
          "Content-Length: -1",
          "Content-Length: x",
          "Content-Length: 99999999999999999999",
          "Transfer-Encoding: chunked",
          "Transfer-Encoding: gzip, chunked",
          "Transfer-Encoding: nonsense",
          "Transfer-Encoding: chunked\r\nContent-Length: 3",
          "Connection: keep-alive",
          "Connection: close, x",
          "Connection: Upgrade\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk",
          "Upgrade: websocket",
          "Host: again",
          "Origin: https://example.com",
          "Origin: null",
          "Sec-Fetch-Site: cross-site",
          "Cookie: " + "a=b; ".repeat(800),
          "X: " + "y".repeat(17_000),
          "X: a\r\n".repeat(300) + "X: b",
          "No colon",
          ": no name",
          "Ba d: name",
          "A: b\u0000c",
          " folded",
          "\tfolded",
          "Na\u0001me: x",
          "X-Forwarded-For: 1.2.3.4",
          "Forwarded: for=\"[",
          "Accept-Encoding: gzip, br",
          "If-Modified-Since: yesterday",
          "TE: trailers");

  private OddRequests() {}

  /// Returns the request for this number, which usually ends with an empty line.
  ///
  /// @param host the usual host of the requests
  static byte[] of(long number, String host) {
    SplittableRandom random = new SplittableRandom(number);
    StringBuilder text = new StringBuilder();
    text.append(OddPaths.of(METHODS, 7, random)).append(' ');
    text.append(random.nextInt(30) == 0 ? "http://" + host : "").append(OddPaths.any(random));
    text.append(' ').append(OddPaths.of(VERSIONS, 4, random)).append("\r\n");
    if (random.nextInt(20) != 0) {
      text.append("Host: ").append(random.nextInt(20) == 0 ? "evil.example" : host).append("\r\n");
    }
    for (int i = random.nextInt(random.nextBoolean() ? 1 : 4); i > 0; i--) {
      text.append(OddPaths.of(HEADERS, random)).append("\r\n");
    }
    text.append("Connection: close\r\n\r\n");
    if (random.nextInt(10) == 0) {
      text.append("abc");
    }
    return damaged(text.toString().getBytes(StandardCharsets.UTF_8), random);
  }

  private static byte[] damaged(byte[] request, RandomGenerator random) {
    return switch (random.nextInt(10)) {
      case 0 -> Arrays.copyOf(request, random.nextInt(1, request.length + 1));
      case 1 -> {
        for (int i = random.nextInt(1, 6); i > 0; i--) {
          request[random.nextInt(request.length)] = (byte) random.nextInt(256);
        }
        yield request;
      }
      case 2 -> {
        byte[] noise = new byte[random.nextInt(1, 600)];
        random.nextBytes(noise);
        yield random.nextInt(4) == 0 ? noise : request;
      }
      default -> request;
    };
  }
}

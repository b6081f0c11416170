package dev.miniature.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// More than two hundred requests whose answer must be a 4xx: invalid paths, wrong methods, files
/// that are not pictures, oversized headers, and noise.
final class OddRequests {
  private static final List<String> PATHS =
      List.of(
          "/%zz",
          "/%",
          "/%2",
          "/a%",
          "/%00",
          "/a%00.png",
          "/%ff.png",
          "/%c3.png",
          "/%c0%af.png",
          "/%ed%a0%80.png",
          "/..%2f",
          "/%2e%2e/x.png",
          "/a%2Fb.png",
          "/a%2fb.png",
          "/../x.png",
          "/a/../b.png",
          "/./a.png",
          "/a/./b.png",
          "//a.png",
          "/a//b.png",
          "/a/",
          "/a.png/",
          "/\\",
          "/a\\b.png",
          "/%5c",
          "/%0a",
          "/%0d%0a",
          "/%1f.png",
          "/%7f.png",
          "/none.png",
          "/none",
          "/none_w50.png",
          "/none_w9999.png",
          "/_w50.png",
          "/.png",
          "/_",
          "/.",
          "/..",
          "/...",
          "/a b.png",
          "/a\u0000b",
          "/none_w50@9x.png",
          "/none@2x.png",
          "/none_w50.png.exe",
          "/photo_w50.png.tiff",
          "/text.png",
          "/text_w300.png",
          "/empty.png",
          "/half.png",
          "/half_w300.png",
          "/photo.png.jpg.png",
          "/photo.png/x",
          "/favicon.ico",
          "/robots.txt",
          "/.env",
          "/.git/config",
          "/wp-login.php",
          "/<script>.png",
          "/%3Cscript%3E",
          "/a;b=c.png",
          "/~root",
          "/none.png?x=1",
          "/none.png?%zz",
          "/health/",
          "/Health",
          "/${jndi}",
          "/'",
          "http://[::1/x",
          "http://localhost/none.png",
          "none.png",
          "",
          "?",
          "#");
  private static final List<String> METHODS =
      List.of(
          "POST",
          "PUT",
          "DELETE",
          "PATCH",
          "TRACE",
          "CONNECT",
          "PROPFIND",
          "BREW",
          "get",
          "Get",
          "GETT",
          "G",
          "MKCOL",
          "LOCK",
          "PURGE",
          "LINK",
          "X-METHOD",
          "options",
          "head",
          "PRI");
  private static final List<String> HEADERS =
      List.of(
          "No colon",
          ": no name",
          "Ba d: name",
          "Na\u0001me: x",
          "A: b\u0000c",
          "Host: again",
          "Content-Length: x",
          "Content-Length: -1",
          "Content-Length: 1\r\nContent-Length: 2",
          "Content-Length: 99999999999999999999",
          "Transfer-Encoding: nonsense",
          "Transfer-Encoding: chunked\r\nContent-Length: 3",
          "X: " + "a".repeat(70_000),
          "X: a\r\n".repeat(5_000) + "X: a",
          "Y" + "y".repeat(30_000) + ": a");
  private static final List<String> WHOLE =
      List.of(
          "\r\n\r\nGET\r\n\r\n",
          "GET\r\n\r\n",
          "GET /\r\n\r\n",
          "GET / HTTP\r\n\r\n",
          "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
          "GET / HTTP/2.0\r\nHost: localhost\r\n\r\n",
          "GET / HTTP/3\r\nHost: localhost\r\n\r\n",
          "GET / HTTP/1.1\r\n\r\n",
          "HELO mail.example\r\n\r\n",
          "/ GET HTTP/1.1\r\nHost: localhost\r\n\r\n",
          "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\r\n\r\n",
          "\u0000\u0000\u0000\u0000\r\n\r\n");

  private OddRequests() {}

  static List<byte[]> all() {
    List<String> all = new ArrayList<>(WHOLE);
    PATHS.forEach(path -> all.add(Wire.get(path)));
    for (String method : METHODS) {
      all.add(method + " /photo.png HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }
    for (String header : HEADERS) {
      all.add(
          "GET /none.png HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
              + header
              + "\r\n\r\n");
    }
    for (int length : new int[] {1_025, 4_000, 8_000, 15_000, 17_000, 30_000, 100_000}) {
      all.add(Wire.get("/" + "a".repeat(length)));
      all.add(Wire.get("/" + "a/".repeat(length / 2)));
      all.add(Wire.get("/" + "%20".repeat(length / 3) + ".png"));
    }
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    while (all.size() < 230) {
      all.add(Wire.get("/none" + escapes(random) + ".png"));
    }
    return all.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
  }

  private static String escapes(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(1, 20); i > 0; i--) {
      text.append(String.format(Locale.ROOT, "%%%02x", random.nextInt(256)));
    }
    return text.toString();
  }
}

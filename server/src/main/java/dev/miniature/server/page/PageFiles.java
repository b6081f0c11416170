package dev.miniature.server.page;

import dev.miniature.http.HttpReply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// The files of the page, which are in the jar.
final class PageFiles {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private final Map<String, byte[]> files = new TreeMap<>();

  /// Reads all files that `files.txt` names, one in each line.
  PageFiles() {
    new String(resource("files.txt"), StandardCharsets.UTF_8)
        .lines()
        .forEach(name -> files.put(name, resource(name)));
  }

  /// Returns the page itself.
  HttpReply page() {
    return file("index.html").orElseThrow();
  }

  /// Returns a file of the page.
  Optional<HttpReply> file(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return Optional.ofNullable(files.get(name))
        .map(bytes ->
            HttpReply.of(200).withBody(TYPES.getOrDefault(extension, "text/plain"), bytes));
  }

  private static byte[] resource(String name) {
    try (InputStream in = PageFiles.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException("The jar is broken", broken);
    }
  }
}

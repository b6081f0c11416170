package dev.miniature.server;

import dev.miniature.http.PathPrefix;
import dev.miniature.http.RequestLog;
import dev.miniature.image.Deadline;
import dev.miniature.server.page.LiveStyles;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Serves requests of all kinds to itself for some seconds and ends, so that the JVM loads the
/// classes that are needed and counts which methods are called often.
final class Rehearsal {
  /// The duration, by which a build takes longer. On an idle machine it suffices for some hundred
  /// requests; a cache from 300 requests saves nearly as much CPU time as one from 2,000.
  private static final Duration TIME = Duration.ofSeconds(4);

  private static final int CLIENTS = 2;

  /// One request of each kind. They come first and once, because some take 50 ms each time.
  private static final List<String> KINDS =
      List.of(
          "/scene_banner.jpg",
          "/adobe-rgb_square.jpg",
          "/photo_w500.png",
          "/progressive_w500.jpg",
          "/display-p3_preview.jpg",
          "/formats/photo_w500.webp",
          "/grey_w300.jpg",
          "/scene_w500.jpg.webp",
          "/logo_card.png",
          "/cmyk_w300.jpg",
          "/palette_square.png.jpg",
          "/orientation-6_w50.jpg",
          "/animated_w50.gif",
          "/formats/photo_w300.tif",
          "/formats/photo_w50.webp.avif",
          "/scene.jpg",
          "/scene_w3OO.jpg",
          "/no-such-picture_w300.jpg",
          "/scene%2Fjpg",
          "/health",
          "/");

  /// Usual requests, repeated until the time is over.
  private static final List<String> USUAL =
      List.of(
          "/scene_w500.jpg",
          "/big_w500.jpg",
          "/scene_w300.jpg",
          "/progressive_w500.jpg",
          "/scene_w500@2x.jpg",
          "/scene_square.jpg",
          "/big_w300.jpg",
          "/photo_w300.png");

  private final LocalServer server;
  private final Deadline end = Deadline.in(TIME);

  private Rehearsal(LocalServer server) {
    this.server = server;
  }

  static void run() throws CannotRunException, InterruptedException {
    Folder folder = Folder.at(StylesFile.inCheckout("test-images"));
    RequestLog line = ConsoleLog.LINE.to(System.out);
    RequestLog json = ConsoleLog.JSON.to(System.out);
    RequestLog log =
        entry -> {
          line.write(entry);
          json.write(entry);
        };
    LiveStyles styles = StylesFile.live(StylesFile.inCheckout("styles.yaml"), _ -> {});
    try (FolderS3 s3 = FolderS3.start(folder, "127.0.0.1", 0);
        LocalServer server =
            LocalServer.start(
                new Settings(
                    "127.0.0.1",
                    0,
                    AllowedHosts.on("127.0.0.1", List.of()),
                    false,
                    s3.address(),
                    FolderS3.BUCKET,
                    Optional.of(folder),
                    styles,
                    Map.of(),
                    true,
                    PathPrefix.NONE,
                    WarmUp.AFTER_THE_FIRST_REQUEST,
                    Drain.AT_ONCE,
                    log))) {
      new Rehearsal(server).rehearse();
    }
  }

  private void rehearse() throws InterruptedException {
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      clients.invokeAll(Collections.nCopies(CLIENTS, Executors.callable(this::ask)));
    }
  }

  private void ask() {
    askForAll(KINDS);
    while (!end.hasPassed()) {
      askForAll(USUAL);
      Optional<String> tag = exchange("HEAD", "/scene_w300.jpg", Optional.empty());
      exchange("GET", "/scene_w300.jpg", tag);
    }
  }

  private void askForAll(List<String> paths) {
    for (String path : paths) {
      if (!end.hasPassed()) {
        exchange("GET", path, Optional.empty());
      }
    }
  }

  /// Returns the answer's `ETag`, if it has one.
  private Optional<String> exchange(String method, String path, Optional<String> tag) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) server.url().resolve(path).toURL().openConnection();
      connection.setRequestMethod(method);
      tag.ifPresent(known -> connection.setRequestProperty("If-None-Match", known));
      boolean refused = connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST;
      try (InputStream body = refused ? connection.getErrorStream() : connection.getInputStream()) {
        body.readAllBytes();
      }
      return Optional.ofNullable(connection.getHeaderField("ETag"));
    } catch (IOException unanswered) {
      System.err.println(unanswered.getMessage());
      return Optional.empty();
    }
  }
}

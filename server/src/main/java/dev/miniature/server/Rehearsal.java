package dev.miniature.server;

import dev.miniature.image.Deadline;
import dev.miniature.s3.S3Timeouts;
import dev.miniature.server.folder.Folder;
import dev.miniature.server.folder.FolderS3;
import dev.miniature.server.startup.CannotRunException;
import dev.miniature.server.startup.Hosts;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.services.s3.S3Client;

/// Runs `serve` on a bucket, sends it requests of all kinds and ends, so that the JVM loads the
/// classes that are needed and counts which methods are called often.
final class Rehearsal {
  /// The rounds of usual requests by each client. A cache from 300 requests saves nearly as much
  /// CPU time as one from 2,000.
  private static final int ROUNDS = 30;

  /// The time after which no more requests are sent, on a machine that is busy otherwise. On an
  /// idle one, all of them take some seconds.
  private static final Duration TIME = Duration.ofSeconds(60);

  private static final Duration PAUSE = Duration.ofMillis(50);

  private static final int CLIENTS = 2;

  private static final String HOST = "127.0.0.1";

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

  private final URI server;
  private final Deadline end = Deadline.in(TIME);

  private Rehearsal(URI server) {
    this.server = server;
  }

  /// Runs it, with the process's own standard output.
  static void run() throws CannotRunException, InterruptedException {
    Folder folder = Folder.at(StylesFile.inCheckout("test-images"));
    try (FolderS3 s3 = FolderS3.start(folder, HOST, 0)) {
      try (S3Client ofFolder = s3.address().open(S3Timeouts.within(TIME))) {
        ofFolder.headBucket(bucket -> bucket.bucket(FolderS3.BUCKET));
      }
      // As with a real bucket, the SDK has to find the key.
      SourceOptions.ignoreProfiles();
      System.setProperty("aws.accessKeyId", s3.key().id());
      System.setProperty("aws.secretAccessKey", s3.key().secret());
      int port = freePort();
      Thread.ofPlatform().daemon().start(() -> serve(s3.endpoint(), port));
      new Rehearsal(Hosts.url(HOST, port)).rehearse();
    }
  }

  /// Serves until the process ends.
  private static void serve(URI store, int port) {
    int _ =
        Miniature.run(
            Map.of(),
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            "serve",
            "--port=" + port,
            "--bucket=" + FolderS3.BUCKET,
            "--endpoint=" + store,
            "--region=us-east-1",
            "--styles=" + StylesFile.inCheckout("styles.yaml"));
  }

  private static int freePort() throws CannotRunException {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    } catch (IOException none) {
      throw new CannotRunException("No port is free: " + none.getMessage());
    }
  }

  private void rehearse() throws InterruptedException {
    while (!isUp() && !end.hasPassed()) {
      Thread.sleep(PAUSE);
    }
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      clients.invokeAll(Collections.nCopies(CLIENTS, Executors.callable(this::ask)));
    }
  }

  private boolean isUp() {
    try {
      HttpURLConnection health = connection("/health");
      return health.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException notYet) {
      return false;
    }
  }

  private HttpURLConnection connection(String path) throws IOException {
    return (HttpURLConnection) server.resolve(path).toURL().openConnection(Proxy.NO_PROXY);
  }

  private void ask() {
    askForAll(KINDS);
    for (int round = 0; round < ROUNDS && !end.hasPassed(); round++) {
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
      HttpURLConnection connection = connection(path);
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

package dev.miniature.server;

import dev.miniature.http.LogEntry;
import dev.miniature.server.folder.Folder;
import dev.miniature.server.folder.FolderS3;
import java.awt.Color;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// A server with metrics, with a folder of originals, and with a log in memory.
final class MeasuredServer implements AutoCloseable {
  static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final FolderS3 s3;
  private final LocalServer server;
  private final List<LogEntry> logged = new CopyOnWriteArrayList<>();

  /// @param folder gets a picture, a text and half a picture
  MeasuredServer(Path folder, String styles) throws Exception {
    byte[] picture = Pictures.png(600, 400, Color.RED);
    Files.write(folder.resolve("photo.png"), picture);
    Files.writeString(folder.resolve("text.png"), "no picture");
    Files.write(folder.resolve("half.png"), Arrays.copyOf(picture, picture.length / 2));
    s3 = FolderS3.start(Folder.at(folder), "127.0.0.1", 0);
    Map<String, String> environment = Map.of("METRICS_PORT", "0");
    server = LocalServer.start(TestSettings.of(s3, styles, environment, false, logged::add));
  }

  LocalServer server() {
    return server;
  }

  /// Returns the entries of the log so far.
  List<LogEntry> logged() {
    return List.copyOf(logged);
  }

  HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(server.url() + path)));
  }

  HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
  }

  Scraped scrape() throws IOException, InterruptedException {
    return Scraped.of(server);
  }

  /// Stops the store, so that requests fail from now on.
  void stopStore() {
    s3.close();
  }

  @Override
  public void close() {
    server.close();
    s3.close();
  }
}

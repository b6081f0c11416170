package dev.miniature.server;

import dev.miniature.http.RequestLog;
import dev.miniature.styles.Styles;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.util.List;
import java.util.Map;

/// Serves one request of each kind to itself and ends, so that the JVM loads the classes that every
/// command needs and can write an archive of them.
///
/// All other threads have ended by then, because the JVM crashes if it writes its archive while
/// another thread loads classes.
final class Rehearsal {
  private Rehearsal() {}

  static void run() throws CannotRunException {
    Styles styles = StylesFile.read(StylesFile.inCheckout("styles.yaml"));
    Folder folder = Folder.at(StylesFile.inCheckout("test-images"));
    RequestLog log = entry -> ConsoleLog.LINE.to(System.out).write(entry);
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
                    styles,
                    Map.of(),
                    true,
                    Invitation.into(folder),
                    log))) {
      get(server, "/");
      get(server, "/health");
      for (Catalogue.Listing.Original original : server.catalogue().list().originals()) {
        if (original.key().matches("[a-z0-9-]+\\.(jpg|png|webp|gif)")) {
          get(server, "/" + original.key());
        }
      }
    }
  }

  private static void get(LocalServer server, String path) {
    try {
      URLConnection connection = server.url().resolve(path).toURL().openConnection();
      try (InputStream body = connection.getInputStream()) {
        body.readAllBytes();
      }
    } catch (IOException answered) {
      System.err.println(answered.getMessage());
    }
  }
}

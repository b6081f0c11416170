package dev.miniature.server;

import dev.miniature.server.folder.Folder;
import dev.miniature.server.folder.FolderS3;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Takes the picture of the page for the README: `docs/pictures/page.webp`, the page with the test
/// images and the styles of the project.
public final class PagePicture {
  private static final int WIDTH = 1440;
  private static final int HEIGHT = 900;
  private static final int QUALITY = 80;

  private PagePicture() {}

  /// Writes the picture.
  ///
  /// @param args the root of the repository, and an empty folder for what the page needs
  public static void main(String[] args) throws Exception {
    Path root = Path.of(args[0]);
    Path home = Path.of(args[1]);
    FolderS3 s3 = FolderS3.start(Folder.at(root.resolve("test-images")), "127.0.0.1", 0);
    LiveFile styles =
        LiveFile.at(home.resolve("styles.yaml"), Files.readString(root.resolve("styles.yaml")));
    try (s3;
        LocalServer server = LocalServer.start(TestSettings.of(s3, styles.live(), Map.of(), true));
        Tab tab = Tab.open(Files.createDirectories(home.resolve("profile")))) {
      tab.show(WIDTH, HEIGHT, false);
      tab.go(server.url() + "/#key=scene.jpg", "document.querySelectorAll('.choice').length > 8");
      tab.until("[...document.querySelectorAll('.choice')].every(e => e.dataset.measured)");
      tab.until("[...document.querySelectorAll('.row img')].every(e => e.naturalWidth > 0)");
      Files.write(root.resolve("docs/pictures/page.webp"), tab.picture("webp", QUALITY));
    }
  }
}

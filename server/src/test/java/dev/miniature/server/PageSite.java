package dev.miniature.server;

import dev.miniature.server.folder.Folder;
import dev.miniature.server.folder.FolderS3;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;

/// A folder with pictures, its styles file, and a server on them, for flows through the page.
final class PageSite implements AutoCloseable {
  static final String STYLES =
      """
      # Our styles.
      default: small
      densities: [1, 2]

      styles:
        small: { width: 60, height: 40 } # for lists
        wide: { width: 240 }
        square: { width: 120, height: 120, fit: cover }
      """;

  private final Path folder;
  private final LiveFile styles;
  private final FolderS3 s3;
  private final LocalServer server;

  private PageSite(Path folder, LiveFile styles, FolderS3 s3, LocalServer server) {
    this.folder = folder;
    this.styles = styles;
    this.s3 = s3;
    this.server = server;
  }

  /// Fills the folder and starts a server.
  ///
  /// @param home an empty folder
  static PageSite start(Path home) throws Exception {
    Path folder = Files.createDirectories(home.resolve("pictures"));
    Files.createDirectories(folder.resolve("shop"));
    Files.write(folder.resolve("lake.jpg"), jpeg(600, 400));
    Files.write(folder.resolve("tower.jpg"), jpeg(300, 450));
    Files.write(folder.resolve("shop/chair.png"), Pictures.png(300, 200, Color.ORANGE));
    Files.writeString(folder.resolve("notes.txt"), "no picture");
    LiveFile styles = LiveFile.at(home.resolve("styles.yaml"), STYLES);
    FolderS3 s3 = FolderS3.start(Folder.at(folder), "127.0.0.1", 0);
    LocalServer server = LocalServer.start(TestSettings.of(s3, styles.live(), Map.of(), true));
    return new PageSite(folder, styles, s3, server);
  }

  /// Returns a JPEG with a gradient.
  static byte[] jpeg(int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setPaint(new GradientPaint(0, 0, new Color(0x2A5C8A), width, height, Color.PINK));
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(new Color(0xF2C14E));
    graphics.fillOval(width / 5, height / 5, width / 4, width / 4);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", bytes);
    return bytes.toByteArray();
  }

  /// Returns the address of the page, with what it shows.
  String url(String hash) {
    return server.url() + "/#" + hash;
  }

  Path folder() {
    return folder;
  }

  Path styles() {
    return styles.file();
  }

  @Override
  public void close() {
    server.close();
    s3.close();
  }
}

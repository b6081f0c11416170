package dev.miniature.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/// The letter F, which every rotation and mirroring changes, and pixels stored for one of the eight
/// EXIF orientations.
public final class Turned {
  private Turned() {}

  /// Draws the nine patches with an F in the middle, as all eight must look.
  public static BufferedImage upright(int width, int height) {
    BufferedImage image = Patches.image(width, height);
    Graphics2D pen = image.createGraphics();
    try {
      pen.setColor(new Color(0x101010));
      int unit = Math.max(1, height / 16);
      int left = width / 2 - 2 * unit;
      int top = height / 2 - 4 * unit;
      pen.fillRect(left, top, unit, 7 * unit);
      pen.fillRect(left, top, 4 * unit, unit);
      pen.fillRect(left, top + 3 * unit, 3 * unit, unit);
    } finally {
      pen.dispose();
    }
    return image;
  }

  /// Returns the pixels of `upright` as a camera stores them with this orientation.
  ///
  /// @param exif the EXIF orientation, 1 to 8
  public static BufferedImage stored(BufferedImage upright, int exif) {
    int width = upright.getWidth();
    int height = upright.getHeight();
    boolean lying = exif >= 5;
    BufferedImage stored =
        new BufferedImage(
            lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int right = width - 1 - x;
        int bottom = height - 1 - y;
        int rgb = upright.getRGB(x, y);
        switch (exif) {
          case 1 -> stored.setRGB(x, y, rgb);
          case 2 -> stored.setRGB(right, y, rgb);
          case 3 -> stored.setRGB(right, bottom, rgb);
          case 4 -> stored.setRGB(x, bottom, rgb);
          case 5 -> stored.setRGB(y, x, rgb);
          case 6 -> stored.setRGB(y, right, rgb);
          case 7 -> stored.setRGB(bottom, right, rgb);
          case 8 -> stored.setRGB(bottom, x, rgb);
          default -> throw new IllegalArgumentException("No EXIF orientation: " + exif);
        }
      }
    }
    return stored;
  }
}

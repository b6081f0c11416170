package dev.miniature.pictures;

import java.awt.image.BufferedImage;
import java.util.List;

/// Draws nine patches of known colours, three by three. All differ, so that the middle of each
/// patch shows whether a picture was turned, mirrored or has wrong colours.
public final class Patches {
  /// The number of patches per side.
  public static final int SIDE = 3;

  private static final List<Integer> COLOURS =
      List.of(
          0xC83C3C, 0xE89038, 0xE8D850, //
          0x3CA050, 0xF4F4F4, 0x40B0C0, //
          0x3C50B4, 0x9048A0, 0x181818);

  private Patches() {}

  /// Draws the patches as an opaque picture of any size.
  public static BufferedImage image(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, rgb(x * SIDE / width, y * SIDE / height));
      }
    }
    return image;
  }

  /// Returns the sRGB colour `0xRRGGBB` of the patch in a column and a row, both from 0 to 2.
  public static int rgb(int column, int row) {
    return COLOURS.get(row * SIDE + column);
  }

  /// Returns the deviation of the worst patch of a picture from its colour, in levels of the worst
  /// channel.
  public static int distance(BufferedImage image) {
    int worst = 0;
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        int x = middle(column, image.getWidth());
        int y = middle(row, image.getHeight());
        worst = Math.max(worst, distance(image.getRGB(x, y), rgb(column, row)));
      }
    }
    return worst;
  }

  /// Returns the difference of two colours `0xRRGGBB`, in levels of the worst channel.
  public static int distance(int one, int other) {
    int worst = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      worst = Math.max(worst, Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)));
    }
    return worst;
  }

  /// Returns the pixel in the middle of a patch, along a side of this length.
  ///
  /// @param index column or row, 0 to 2
  /// @param length width or height of the picture in pixels
  public static int middle(int index, int length) {
    return (2 * index + 1) * length / (2 * SIDE);
  }
}

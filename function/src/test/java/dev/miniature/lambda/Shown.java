package dev.miniature.lambda;

import dev.miniature.image.Box;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Recipe;
import dev.miniature.image.render.Renderer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;

/// Looks at the pixels of thumbnails.
final class Shown {
  private final Renderer renderer = Renderer.create();

  /// Returns the pixels of a file of any format.
  BufferedImage pixels(byte[] file) throws Exception {
    Recipe asItIs = Recipe.inside(Box.of(2_000, 2_000)).withFormat(ImageFormat.PNG);
    BufferedImage image =
        ImageIO.read(new ByteArrayInputStream(renderer.render(file, asItIs).bytes()));
    return image.getType() == BufferedImage.TYPE_BYTE_GRAY ? coloured(image) : image;
  }

  /// Returns the same levels in RGB, because Java2D takes levels of grey for linear light.
  private static BufferedImage coloured(BufferedImage grey) {
    BufferedImage image =
        new BufferedImage(grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < grey.getHeight(); y++) {
      for (int x = 0; x < grey.getWidth(); x++) {
        image.setRGB(x, y, grey.getRaster().getSample(x, y, 0) * 0x010101);
      }
    }
    return image;
  }

  /// Returns whether there is a black box with white letters at the lower edge.
  static boolean hasBoxWithLetters(BufferedImage image) {
    boolean box = false;
    boolean letters = false;
    int left = image.getWidth() / 4;
    for (int x = left; x < image.getWidth() / 2; x++) {
      for (int y = image.getHeight() * 3 / 4; y < image.getHeight(); y++) {
        box |= (image.getRGB(x, y) & 0xFFFFFF) == 0;
        letters |= (image.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF;
      }
    }
    return box && letters;
  }

  /// Returns the distance of a pixel from a colour `AARRGGBB`, in levels of the worst channel. For
  /// a transparent colour, only the opacity counts.
  static int distance(int pixel, String colour) {
    int wanted = Integer.parseUnsignedInt(colour, 16);
    if (wanted == 0) {
      return pixel >>> 24;
    }
    int farthest = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      farthest = Math.max(farthest, Math.abs((pixel >>> shift & 0xFF) - (wanted >>> shift & 0xFF)));
    }
    return farthest;
  }
}

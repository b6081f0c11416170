package dev.miniature.image.render;

import dev.miniature.image.Thumbnail;
import dev.miniature.jpeg.gainmap.GainMapSource;
import dev.miniature.pictures.Jpegs;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;

/// Looks at gain maps.
final class GainMapViews {
  private GainMapViews() {}

  /// Returns the samples of a thumbnail's gain map.
  static BufferedImage map(Thumbnail thumbnail) throws Exception {
    byte[] file = thumbnail.bytes();
    BufferedImage map =
        ImageIO.read(new ByteArrayInputStream(GainMapSource.find(file).orElseThrow().file(file)));
    return map.getRaster().getNumBands() == 1 ? grey(map) : map;
  }

  /// Returns the samples of the picture, or its brightness, as grey.
  static BufferedImage grey(BufferedImage image) {
    BufferedImage grey =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    boolean isGrey = image.getRaster().getNumBands() == 1;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int value =
            isGrey ? image.getRaster().getSample(x, y, 0) : Jpegs.brightness(image.getRGB(x, y));
        grey.setRGB(x, y, value * 0x010101);
      }
    }
    return grey;
  }

  /// Returns a smaller copy, each pixel of which is a mean.
  static BufferedImage reduced(BufferedImage image, int width, int height) {
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = small.createGraphics();
    pen.drawImage(image.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
    pen.dispose();
    return small;
  }
}

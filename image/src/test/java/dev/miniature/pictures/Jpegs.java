package dev.miniature.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import javax.imageio.IIOImage;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import org.w3c.dom.Element;

/// Writes JPEG files in colour and in grey.
public final class Jpegs {
  private static final String TREE = "javax_imageio_jpeg_image_1.0";

  private Jpegs() {}

  /// How many pixels share a pair of chroma samples.
  public enum Sampling {
    /// 4:4:4: each pixel has its own.
    FULL(1, 1),
    /// 4:2:2: two adjacent pixels share one.
    HALF(2, 1),
    /// 4:2:0: squares of four share one, as cameras and the JDK write it.
    QUARTER(2, 2);

    private final int across;
    private final int down;

    Sampling(int across, int down) {
      this.across = across;
      this.down = down;
    }
  }

  /// Returns a baseline JPEG, 4:2:0.
  ///
  /// @param quality 1 to 100
  public static byte[] encode(BufferedImage image, int quality) {
    return encode(image, quality, false, Sampling.QUARTER);
  }

  /// Returns a JPEG of an opaque picture in sRGB.
  ///
  /// @param quality 1 to 100
  /// @param progressive whether it is progressive
  public static byte[] encode(
      BufferedImage image, int quality, boolean progressive, Sampling sampling) {
    BufferedImage opaque = opaque(image);
    ImageWriter writer = Written.writer("jpeg");
    ImageWriteParam param = param(writer, quality, progressive);
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(opaque), param);
    sample(metadata, sampling);
    return Written.by(writer, new IIOImage(opaque, null, metadata), param);
  }

  /// Returns a JPEG with one channel, the brightness of `image`.
  ///
  /// @param quality 1 to 100
  public static byte[] grey(BufferedImage image, int quality) {
    int width = image.getWidth();
    int height = image.getHeight();
    BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    WritableRaster raster = grey.getRaster();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        raster.setSample(x, y, 0, brightness(image.getRGB(x, y)));
      }
    }
    ImageWriter writer = Written.writer("jpeg");
    return Written.by(writer, new IIOImage(grey, null, null), param(writer, quality, false));
  }

  /// Returns the brightness of a colour, 0 to 255, by the weights of ITU-R BT.601, which JPEG uses
  /// too.
  public static int brightness(int rgb) {
    return (299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF) + 500) / 1000;
  }

  static ImageWriteParam param(ImageWriter writer, int quality, boolean progressive) {
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(quality / 100f);
    if (progressive) {
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }
    return param;
  }

  private static void sample(IIOMetadata metadata, Sampling sampling) {
    Element tree = (Element) metadata.getAsTree(TREE);
    Element first = (Element) tree.getElementsByTagName("componentSpec").item(0);
    first.setAttribute("HsamplingFactor", String.valueOf(sampling.across));
    first.setAttribute("VsamplingFactor", String.valueOf(sampling.down));
    try {
      metadata.setFromTree(TREE, tree);
    } catch (IIOInvalidTreeException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Returns an opaque copy. The JDK's encoder rejects pictures with alpha, even if no pixel is
  /// transparent.
  private static BufferedImage opaque(BufferedImage image) {
    if (image.getType() == BufferedImage.TYPE_INT_RGB) {
      return image;
    }
    int width = image.getWidth();
    int height = image.getHeight();
    BufferedImage opaque = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    opaque.setRGB(0, 0, width, height, image.getRGB(0, 0, width, height, null, 0, width), 0, width);
    return opaque;
  }
}

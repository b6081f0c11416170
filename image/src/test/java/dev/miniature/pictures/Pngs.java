package dev.miniature.pictures;

import java.awt.image.BufferedImage;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/// Writes PNG files. The type of picture decides the type of PNG: grey, palette, 16 bits, alpha.
public final class Pngs {
  private Pngs() {}

  /// Returns a PNG of the picture.
  public static byte[] encode(BufferedImage image) {
    return encode(image, false);
  }

  /// Returns an interlaced PNG (Adam7).
  public static byte[] interlaced(BufferedImage image) {
    return encode(image, true);
  }

  private static byte[] encode(BufferedImage image, boolean interlaced) {
    ImageWriter writer = Written.writer("png");
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setProgressiveMode(
        interlaced ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(0f);
    return Written.by(writer, new IIOImage(image, null, null), param);
  }
}

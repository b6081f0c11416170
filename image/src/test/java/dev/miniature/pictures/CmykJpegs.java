package dev.miniature.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriter;

/// Writes CMYK JPEG files as Photoshop does: every value inverted, and an Adobe segment that
/// declares CMYK or YCCK.
public final class CmykJpegs {
  private CmykJpegs() {}

  /// Returns plain CMYK (Adobe transform 0).
  ///
  /// @param quality 1 to 100
  public static byte[] cmyk(BufferedImage image, int quality) {
    return encode(image, quality, 0);
  }

  /// Returns YCCK (Adobe transform 2).
  ///
  /// @param quality 1 to 100
  public static byte[] ycck(BufferedImage image, int quality) {
    return encode(image, quality, 2);
  }

  private static byte[] encode(BufferedImage image, int quality, int transform) {
    int width = image.getWidth();
    int height = image.getHeight();
    WritableRaster raster =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int[] paper = invertedInks(image.getRGB(x, y));
        raster.setPixel(x, y, transform == 2 ? ycc(paper) : paper);
      }
    }
    ImageWriter writer = Written.writer("jpeg");
    byte[] plain =
        Written.by(writer, new IIOImage(raster, null, null), Jpegs.param(writer, quality, false));
    return JpegSegments.withAdobe(plain, transform);
  }

  /// Returns inverted CMYK with the maximum of black: red = (255 − C)(255 − K) / 255.
  private static int[] invertedInks(int rgb) {
    int red = rgb >> 16 & 0xFF;
    int green = rgb >> 8 & 0xFF;
    int blue = rgb & 0xFF;
    int light = Math.max(1, Math.max(red, Math.max(green, blue)));
    return new int[] {
      (255 * red + light / 2) / light,
      (255 * green + light / 2) / light,
      (255 * blue + light / 2) / light,
      light
    };
  }

  /// Returns the non-inverted inks converted by the JFIF equations like RGB; the fourth stays
  /// inverted. libjpeg converts inverted inks in this way, so all programs write it.
  private static int[] ycc(int[] paper) {
    int r = 255 - paper[0];
    int g = 255 - paper[1];
    int b = 255 - paper[2];
    double y = 0.299 * r + 0.587 * g + 0.114 * b;
    return new int[] {
      channel(y), channel((b - y) / 1.772 + 128), channel((r - y) / 1.402 + 128), paper[3]
    };
  }

  private static int channel(double value) {
    return Math.clamp((int) Math.floor(value + 0.5), 0, 255);
  }
}

package dev.miniature.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/// Pictures of few colours, each pixel a number in a table, as GIF and small PNG files have them.
public final class Palette {
  /// 6 levels of red, 6 of green and 6 of blue, and one entry for nothing at all.
  private static final int LEVELS = 6;

  private static final int CLEAR = LEVELS * LEVELS * LEVELS;

  private Palette() {}

  /// The picture in 216 colours, mixed by a fixed pattern of dots where a colour lies between them.
  /// Pixels less than half opaque become fully transparent.
  public static BufferedImage of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] indices = new byte[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        indices[y * width + x] = (byte) index(image.getRGB(x, y), dot(x, y));
      }
    }
    IndexColorModel model = model();
    return new BufferedImage(
        model,
        Raster.createInterleavedRaster(
            new DataBufferByte(indices, indices.length),
            width,
            height,
            width,
            1,
            new int[] {0},
            null),
        false,
        null);
  }

  private static int index(int argb, int dot) {
    if (argb >>> 24 < 128) {
      return CLEAR;
    }
    int red = level(argb >> 16 & 0xFF, dot);
    int green = level(argb >> 8 & 0xFF, dot);
    return (red * LEVELS + green) * LEVELS + level(argb & 0xFF, dot);
  }

  private static int level(int channel, int dot) {
    return Math.min(LEVELS - 1, (channel * (LEVELS - 1) * 16 + dot * 255) / (255 * 16));
  }

  /// The 4 by 4 pattern of Bayer, 0 to 15.
  private static int dot(int x, int y) {
    int a = (x ^ y) & 3;
    int b = y & 3;
    return (a & 1) << 3 | (b & 1) << 2 | (a & 2) | (b & 2) >> 1;
  }

  private static IndexColorModel model() {
    int[] colours = new int[CLEAR + 1];
    for (int i = 0; i < CLEAR; i++) {
      int red = i / (LEVELS * LEVELS) * 255 / (LEVELS - 1);
      int green = i / LEVELS % LEVELS * 255 / (LEVELS - 1);
      int blue = i % LEVELS * 255 / (LEVELS - 1);
      colours[i] = 0xFF000000 | red << 16 | green << 8 | blue;
    }
    return new IndexColorModel(8, colours.length, colours, 0, true, CLEAR, DataBuffer.TYPE_BYTE);
  }
}

package dev.miniature.image.java2d;

import dev.miniature.image.Dimensions;
import dev.miniature.image.pipeline.Raster;
import dev.miniature.image.pipeline.RasterPixels;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The palette of a picture with few colours.
final class Palette {
  /// The number of colours that one byte can index.
  static final int MAX_COLOURS = 256;

  private Palette() {}

  /// Returns the picture with a palette, without changing any colour; empty if there are too many
  /// colours, or if some are translucent. Such a file is a third of the size.
  static Optional<BufferedImage> exact(Raster raster) {
    int[] pixels = RasterPixels.of(raster);
    Map<Integer, Integer> numbers = new HashMap<>();
    byte[] indices = new byte[pixels.length];
    int lastColour = 0;
    int lastNumber = -1;
    for (int i = 0; i < pixels.length; i++) {
      int colour = pixels[i] >>> 24 == 0 ? 0 : pixels[i];
      if (lastNumber < 0 || colour != lastColour) {
        int alpha = colour >>> 24;
        if (alpha != 0 && alpha != 255) {
          return Optional.empty();
        }
        lastNumber = numbers.computeIfAbsent(colour, _ -> numbers.size());
        lastColour = colour;
        if (lastNumber == MAX_COLOURS) {
          return Optional.empty();
        }
      }
      indices[i] = (byte) lastNumber;
    }
    int[] colours = new int[numbers.size()];
    numbers.forEach((colour, number) -> colours[number] = colour);
    return Optional.of(image(raster.size(), colours, indices));
  }

  /// Returns an image of these indices into these colours, one of which may be transparent.
  static BufferedImage image(Dimensions size, int[] colours, byte[] indices) {
    int clear = -1;
    for (int i = 0; i < colours.length; i++) {
      if (colours[i] >>> 24 == 0) {
        clear = i;
      }
    }
    int bits = colours.length <= 2 ? 1 : colours.length <= 4 ? 2 : colours.length <= 16 ? 4 : 8;
    IndexColorModel model =
        new IndexColorModel(
            bits, colours.length, colours, 0, clear >= 0, clear, DataBuffer.TYPE_BYTE);
    BufferedImage image =
        new BufferedImage(
            size.width(),
            size.height(),
            bits < 8 ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_BYTE_INDEXED,
            model);
    int[] row = new int[size.width()];
    for (int y = 0, i = 0; y < size.height(); y++) {
      for (int x = 0; x < row.length; x++, i++) {
        row[x] = indices[i] & 0xFF;
      }
      image.getRaster().setPixels(0, y, row.length, 1, row);
    }
    return image;
  }
}

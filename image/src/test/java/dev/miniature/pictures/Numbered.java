package dev.miniature.pictures;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/// A picture with a palette.
///
/// @param width in pixels
/// @param colours `0xRRGGBB`, in the order in which they occur
/// @param pixels palette indices, row by row from the top
@SuppressWarnings("ArrayRecordComponent" /* Never compared. */)
record Numbered(int width, List<Integer> colours, int[] pixels) {

  static Numbered of(BufferedImage image) {
    List<Integer> colours = new ArrayList<>();
    int[] pixels = new int[image.getWidth() * image.getHeight()];
    for (int i = 0; i < pixels.length; i++) {
      int rgb = image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xFFFFFF;
      if (!colours.contains(rgb)) {
        colours.add(rgb);
      }
      pixels[i] = colours.indexOf(rgb);
    }
    return new Numbered(image.getWidth(), colours, pixels);
  }

  int height() {
    return pixels.length / width;
  }

  int at(int x, int y) {
    return pixels[y * width + x];
  }

  /// Returns a colour, or black if the palette has fewer.
  int colour(int number) {
    return number < colours.size() ? colours.get(number) : 0;
  }

  /// Returns a row with this number of bits per pixel, the first pixel in the highest bits.
  byte[] packed(int y, int bits) {
    byte[] row = new byte[Math.ceilDiv(width * bits, 8)];
    for (int x = 0; x < width; x++) {
      int bit = x * bits;
      row[bit / 8] |= (byte) (at(x, y) << (8 - bits - bit % 8));
    }
    return row;
  }
}

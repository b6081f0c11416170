package dev.miniature.image.java2d;

import dev.miniature.image.Dimensions;
import java.awt.image.BufferedImage;

/// Decoded pixels, row by row, in the file's colour space. Colours are premultiplied if there is
/// alpha.
///
/// @param size the size in pixels
/// @param channels the layout of a pixel
/// @param rows the samples, which are not copied
@SuppressWarnings("ArrayRecordComponent" /* Never compared; it goes from one step to the next. */)
record Samples(Dimensions size, SampleLayout channels, byte[] rows) {

  /// Returns the same numbers as a picture of `TYPE_INT_RGB`, or `TYPE_INT_ARGB_PRE` if there is
  /// alpha. Colours are not converted.
  BufferedImage picture() {
    BufferedImage picture = Pictures.blank(size, channels.alpha());
    int[] pixels = Pictures.pixels(picture);
    switch (channels) {
      case GREY -> {
        for (int i = 0; i < pixels.length; i++) {
          pixels[i] = (rows[i] & 0xFF) * 0x010101;
        }
      }
      case GREY_ALPHA -> {
        for (int i = 0, s = 0; i < pixels.length; i++, s += 2) {
          pixels[i] = (rows[s] & 0xFF) * 0x010101 | rows[s + 1] << 24;
        }
      }
      case RGB -> {
        for (int i = 0, s = 0; i < pixels.length; i++, s += 3) {
          pixels[i] = rgb(s);
        }
      }
      case RGB_ALPHA -> {
        for (int i = 0, s = 0; i < pixels.length; i++, s += 4) {
          pixels[i] = rgb(s) | rows[s + 3] << 24;
        }
      }
      case CMYK -> throw new IllegalStateException("CMYK must be converted to RGB first");
    }
    return picture;
  }

  private int rgb(int s) {
    return (rows[s] & 0xFF) << 16 | (rows[s + 1] & 0xFF) << 8 | (rows[s + 2] & 0xFF);
  }
}

package dev.miniature.image.java2d;

import dev.miniature.image.Dimensions;
import dev.miniature.image.pipeline.PixelFormat;
import dev.miniature.image.pipeline.Placement;
import dev.miniature.image.pipeline.Raster;
import java.awt.image.BufferedImage;

/// Converts between Java2D's pictures, whose colours may be premultiplied, and rasters, whose
/// colours are straight.
final class Rasters {
  private static final int OPAQUE = 0xFF << 24;

  private Rasters() {}

  /// Returns the visible part of a picture.
  ///
  /// @param grey whether red, green and blue are equal in all its pixels
  static Raster of(BufferedImage picture, Placement placement, boolean grey) {
    boolean alpha = Pictures.hasAlpha(picture);
    Dimensions visible = placement.visible();
    PixelFormat colours = grey ? PixelFormat.GREY : PixelFormat.RGB;
    Raster raster = Raster.blank(visible, alpha ? colours.withAlpha() : colours);
    int[] pixels = Pictures.pixels(picture);
    int out = 0;
    for (int y = 0; y < visible.height(); y++) {
      int in = (placement.top() + y) * picture.getWidth() + placement.left();
      for (int x = 0; x < visible.width(); x++, out += raster.format().channels()) {
        int pixel = alpha ? Alpha.divided(pixels[in + x]) : pixels[in + x];
        store(pixel, raster, out);
      }
    }
    return raster;
  }

  private static void store(int pixel, Raster raster, int at) {
    byte[] samples = raster.samples();
    int last = at;
    if (raster.format().isGrey()) {
      samples[at] = (byte) pixel;
    } else {
      samples[at] = (byte) (pixel >> 16);
      samples[at + 1] = (byte) (pixel >> 8);
      samples[at + 2] = (byte) pixel;
      last = at + 2;
    }
    if (raster.format().hasAlpha()) {
      samples[last + 1] = (byte) (pixel >>> 24);
    }
  }

  /// Returns the pixels as `0xAARRGGBB` with straight colours.
  static int[] pixels(Raster raster) {
    int[] pixels = new int[Math.toIntExact(raster.size().pixels())];
    byte[] samples = raster.samples();
    switch (raster.format()) {
      case GREY -> {
        for (int i = 0; i < pixels.length; i++) {
          pixels[i] = OPAQUE | (samples[i] & 0xFF) * 0x010101;
        }
      }
      case GREY_STRAIGHT_ALPHA -> {
        for (int i = 0, s = 0; i < pixels.length; i++, s += 2) {
          pixels[i] = (samples[s] & 0xFF) * 0x010101 | samples[s + 1] << 24;
        }
      }
      case RGB -> {
        for (int i = 0, s = 0; i < pixels.length; i++, s += 3) {
          pixels[i] = OPAQUE | rgb(samples, s);
        }
      }
      case RGB_STRAIGHT_ALPHA -> {
        for (int i = 0, s = 0; i < pixels.length; i++, s += 4) {
          pixels[i] = rgb(samples, s) | samples[s + 3] << 24;
        }
      }
    }
    return pixels;
  }

  private static int rgb(byte[] samples, int s) {
    return (samples[s] & 0xFF) << 16 | (samples[s + 1] & 0xFF) << 8 | (samples[s + 2] & 0xFF);
  }
}

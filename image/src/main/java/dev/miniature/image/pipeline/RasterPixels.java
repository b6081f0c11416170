package dev.miniature.image.pipeline;

import dev.miniature.image.Dimensions;

/// Converts rasters of any format from and to `0xAARRGGBB` with straight colours.
public final class RasterPixels {
  private static final int OPAQUE = 0xFF << 24;

  private RasterPixels() {}

  /// Returns the pixels, row by row.
  public static int[] of(Raster raster) {
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

  /// Returns a raster of these pixels. For grey formats it uses the blue channel.
  static Raster raster(Dimensions size, PixelFormat format, int[] pixels) {
    Raster raster = Raster.blank(size, format);
    for (int i = 0, at = 0; i < pixels.length; i++, at += format.channels()) {
      store(pixels[i], raster, at);
    }
    return raster;
  }

  /// Writes the channels of a pixel that the format has into the samples of `raster`.
  ///
  /// @param at the index of the first sample
  public static void store(int pixel, Raster raster, int at) {
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
}

package dev.miniature.image.java2d;

import dev.miniature.image.pipeline.PixelFormat;
import dev.miniature.image.pipeline.Raster;
import dev.miniature.image.pipeline.RasterPixels;
import java.awt.image.BufferedImage;

/// Converts between Java2D's pictures, whose colours may be premultiplied, and rasters, whose
/// colours are straight.
final class Rasters {
  private Rasters() {}

  /// Returns the pixels of a picture.
  ///
  /// @param grey whether red, green and blue are equal in all its pixels
  static Raster of(BufferedImage picture, boolean grey) {
    boolean alpha = Pictures.hasAlpha(picture);
    PixelFormat colours = grey ? PixelFormat.GREY : PixelFormat.RGB;
    Raster raster = Raster.blank(Pictures.size(picture), alpha ? colours.withAlpha() : colours);
    int[] pixels = Pictures.pixels(picture);
    int channels = raster.format().channels();
    for (int i = 0, out = 0; i < pixels.length; i++, out += channels) {
      RasterPixels.store(alpha ? Alpha.divided(pixels[i]) : pixels[i], raster, out);
    }
    return raster;
  }
}

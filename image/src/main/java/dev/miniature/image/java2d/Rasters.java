package dev.miniature.image.java2d;

import dev.miniature.image.Dimensions;
import dev.miniature.image.pipeline.PixelFormat;
import dev.miniature.image.pipeline.Placement;
import dev.miniature.image.pipeline.Raster;
import dev.miniature.image.pipeline.RasterPixels;
import java.awt.image.BufferedImage;

/// Converts between Java2D's pictures, whose colours may be premultiplied, and rasters, whose
/// colours are straight.
final class Rasters {
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
        RasterPixels.store(pixel, raster, out);
      }
    }
    return raster;
  }
}
